import type { Projector } from '@connex/read-models';
import type { Current } from '../views/current-version.js';
import { followedViews } from './followed-views.js';

const projector = { view: 'lamps', version: 2 } as Projector;

/** A house in which the versions that are read are told by the spec. */
const house = (current: Current) => {
  const log: string[] = [];
  let read = current;
  const views = followedViews({
    projectors: [projector],
    currentVersions: async () => new Map([['lamps', read]]),
    follow: (_, { view, version }) => {
      log.push(`follows v${version}`);
      const state = () => ({ view, version, name: '', leads: true, position: 0, head: 0, lagSeconds: 0, parked: 0 });
      return { table: { view, version }, state, stop: async () => void log.push(`leaves v${version}`) };
    },
    rebuild: async () => {
      log.push('rebuilds');
      read = { ...read, version: read.version + 1, shape: 2 };
    },
    fault: (view) => void log.push(`fault in ${view}`),
  });
  return { log, views, reads: (next: Current) => (read = next) };
};
const aBeat = () => new Promise((resolve) => setTimeout(resolve, 1_200));

describe('the views that are followed', () => {
  it('goes over to a new version when somebody rebuilt the view', async () => {
    const { log, views, reads } = house({ view: 'lamps', version: 1, shape: 2 });
    await views.start();
    reads({ view: 'lamps', version: 2, shape: 2 });
    await aBeat();
    await views.stop();
    expect(log).toEqual(['follows v1', 'leaves v1', 'follows v2', 'leaves v2']);
  });

  it('rebuilds a view whose rows have an older shape, before it writes into it', async () => {
    const { log, views } = house({ view: 'lamps', version: 1, shape: 1 });
    await views.start();
    await aBeat();
    await views.stop();
    expect(log).toEqual(['rebuilds', 'follows v2', 'leaves v2']);
  });
});
