import { aloneForNothing, measuresInCompany } from './checks/alone.check.js';
import { theHouse, treeOf } from './house-tree.js';

// The runner is plain Node, since it begins before anything is installed.
const runner: string = '../parts/rings.mjs';
const { alone } = (await import(runner)) as { readonly alone: readonly string[] };

describe('the specs on real parts', () => {
  it('have the machine for themselves where they measure time', () =>
    expect(measuresInCompany(alone)(theHouse())).toEqual([]));

  it('are all named by the places that they have now', () => expect(aloneForNothing(alone)(theHouse())).toEqual([]));

  it('are found out when one measures in company, or was renamed', () => {
    const tree = treeOf({ 'apps/api/src/fast.int.spec.ts': 'expect(performance.now() - since).toBeLessThan(900);' });
    expect(measuresInCompany(['apps/relay/'])(tree)).toEqual([
      'apps/api/src/fast.int.spec.ts measures how long something takes: name it in "alone" of test/parts/rings.mjs.',
    ]);
    expect(aloneForNothing(['apps/relay/'])(tree)).toEqual([
      '"alone" of test/parts/rings.mjs names apps/relay/, where no spec on parts stands.',
    ]);
  });
});
