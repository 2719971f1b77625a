import { firstPolicy } from '@connex/domain';
import { rulesBetween } from './rule-changes.js';
import { percentIn, withPause } from './tried-rules.js';
import { triedIn, triedText, unreadIn, withTried } from './tried-targets.js';

const tried = { 'C05.pauses': 's', 'C05.calendar': 'CALENDAR_DAYS', 'C04.percent-80': '90' };
const rule = (clock: string, policy = firstPolicy) => policy.clocks.find((one) => one.clock === clock)!;

describe('rules that are tried beside targets', () => {
  it('stand in the address, and are read from it again', () => {
    expect(triedIn(triedText(tried))).toEqual(tried);
    expect(triedIn('C05.colour=red;C05.percent-=3')).toEqual({});
  });

  it('change what makes a clock stand, its calendar and the shares of its ladder, and nothing else', () => {
    const copy = withTried(firstPolicy, tried);
    expect(rule('C05', copy)).toMatchObject({
      calendar: 'CALENDAR_DAYS',
      pauses: { ball: false, suspension: true, hold: false, asked: false },
      days: rule('C05').days,
    });
    const [before, after] = [rule('C04'), rule('C04', copy)].map(({ ladder }) => ladder.map(({ at }) => at));
    expect(after).toEqual(
      before!.map((at) => (at.kind === 'percent' && at.percent === 80 ? { ...at, percent: 90 } : at)),
    );
    expect(rulesBetween(firstPolicy, copy).map(({ where }) => where)).toEqual([
      'Due diligence C04, ladder',
      'Decision C05, counts by',
      'Decision C05, pauses',
    ]);
  });

  it('turn one pause the other way round', () =>
    expect([withPause(rule('C05').pauses, 'hold', false), withPause(rule('C05').pauses, 'ball', true)]).toEqual([
      's',
      'bsh',
    ]));

  it('have shares above nothing; what is none is said, and not tried', () => {
    expect(['80', '0', 'half', '120.5'].map(percentIn)).toEqual([80, undefined, undefined, 120.5]);
    expect(unreadIn({ 'C04.percent-80': 'soon', 'C05.pauses': '', 'C05.calendar': 'GOV' })).toEqual(['C04.percent-80']);
    expect(withTried(firstPolicy, { 'C04.percent-80': 'soon', 'C05.calendar': 'MOON' })).toEqual(firstPolicy);
  });
});
