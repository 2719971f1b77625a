import { houseLog } from '../boot/house-log.js';
import type { CaseTeller } from '../telling/case-teller.js';
import { nudges } from './nudges.js';

const silent = houseLog({ write: () => undefined });

const hearing = (fails = false) => {
  const told: string[] = [];
  const teller = {
    tell: async (streams: Iterable<string>) => {
      told.push([...streams].join(' '));
      if (fails) throw new Error('away');
      return 1;
    },
    tellAllOpen: async () => told.push('everybody'),
  } as CaseTeller;
  return { told, ...nudges(teller, silent) };
};

describe('a nudge', () => {
  it('tells its case again', async () => {
    const { told, heard, settled } = hearing();
    heard('case-1');
    await settled();
    expect(told).toEqual(['case-1']);
  });

  it.each(['*', ''])('of nobody by name tells everybody: "%s"', async (payload) => {
    const { told, heard, settled } = hearing();
    heard(payload);
    await settled();
    expect(told).toEqual(['everybody']);
  });

  it('waits, with those that come meanwhile, for the telling in hand', async () => {
    const { told, heard, settled } = hearing();
    for (const stream of ['case-1', 'case-2', 'case-3', 'case-2']) heard(stream);
    await settled();
    expect(told).toEqual(['case-1', 'case-2 case-3']);
  });

  it('that fails does not hold up the next', async () => {
    const { told, heard, settled } = hearing(true);
    heard('case-1');
    heard('case-2');
    await settled();
    expect(told).toEqual(['case-1', 'case-2']);
  });
});
