import { randomUUID } from 'node:crypto';
import { openEventFeed } from '@connex/event-log';
import { roleUrl } from '@connex/infra-postgres';
import type { Figure } from '../figure.js';
import { eventsIn, type Cases } from './fill.js';
import { emmettReactor } from './peers/emmett-consumers.js';
import { versionOf } from './peers/version-of.js';
import { compared, inRounds } from './rounds.js';

const batch = 1_000;

/** Events a second through a follower that does nothing, from its first look at the log to the last event. */
const tail = (url: string, cases: Cases) => async (): Promise<number> => {
  const feed = openEventFeed({ databaseUrl: roleUrl(url, 'projector'), role: 'projector' });
  const events = eventsIn(cases);
  const since = performance.now();
  let heard = 0;
  await new Promise<void>((resolve) =>
    feed.follow({
      name: `tail-${randomUUID()}`,
      effect: 'outside',
      batch,
      handle: async (some) => {
        heard += some.length;
        if (heard >= events) resolve();
      },
    }),
  );
  const seconds = (performance.now() - since) / 1_000;
  await feed.close();
  return heard / seconds;
};

type Houses = { readonly house: string; readonly emmett: string; readonly cases: Cases };

/** P11: both in batches of a thousand, over the same events. */
export const tailFigures = async (
  { house, emmett, cases }: Houses,
  say: (line: string) => void,
): Promise<readonly Figure[]> => {
  const contenders = { connex: tail(house, cases), emmett: emmettReactor(emmett) };
  const samples = await inRounds(contenders, (line) => say(`tail, ${line}`));
  const note = `${eventsIn(cases).toLocaleString('en')} events, ${versionOf('@event-driven-io/emmett-postgresql')}`;
  return [
    {
      id: 'P11',
      name: "tail to Emmett's reactor",
      goal: { atLeast: 15 },
      ...compared(samples.connex, samples.emmett, { unit: '/s', note }),
    },
  ];
};
