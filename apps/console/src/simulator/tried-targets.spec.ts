import { firstPolicy } from '@connex/domain';
import { changesOf, daysIn, targetsBetween, triedIn, triedText, unreadIn, withTried } from './tried-targets.js';

const tried = { 'C03.STANDARD': '5', 'C03.FAST': '1', 'C04.STANDARD': '' };
const days = (clock: string) => firstPolicy.clocks.find((rule) => rule.clock === clock)!.days;

describe('targets that are tried', () => {
  it('stand in the address, and are read from it again', () => {
    expect(triedText(tried)).toBe('C03.STANDARD=5;C03.FAST=1;C04.STANDARD=');
    expect(triedIn(triedText(tried))).toEqual(tried);
    expect(triedIn('C03.SLOW=5;;x')).toEqual({});
  });

  it('are working days, with a part of a day; nothing is no target, and a word is neither', () =>
    expect(['4', '0,5', ' ', 'soon', '1e9'].map(daysIn)).toEqual([4, 0.5, null, undefined, undefined]));

  it('change a copy of the policy, and nothing else in it', () => {
    const copy = withTried(firstPolicy, tried);
    expect(copy.clocks.find(({ clock }) => clock === 'C03')!.days).toEqual({ STANDARD: 5, FAST: 1 });
    expect(copy.clocks.filter(({ clock }) => clock !== 'C03' && clock !== 'C04')).toEqual(
      firstPolicy.clocks.filter(({ clock }) => clock !== 'C03' && clock !== 'C04'),
    );
    expect(targetsBetween(firstPolicy, copy)).toEqual(changesOf(firstPolicy, tried));
  });

  it('are a change only where they differ', () =>
    expect(changesOf(firstPolicy, { 'C03.STANDARD': String(days('C03').STANDARD) })).toEqual([]));

  it('that cannot be read are said, and not tried', () => {
    expect(unreadIn({ 'C03.STANDARD': 'soon', 'C04.FAST': '2' })).toEqual(['C03.STANDARD']);
    expect(changesOf(firstPolicy, { 'C03.STANDARD': 'soon' })).toEqual([]);
  });
});
