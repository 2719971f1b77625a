import { firstPolicyCases } from './first/first-cases.policy.js';
import { firstPolicy } from './first/first.policy.js';
import type { PolicyDocument } from './policy.document.js';
import { faultsOfPolicy } from './policy-faults.js';
import { soundCase, soundPolicy, withCase } from '../testing/sound-policy.js';

const said = (policy: PolicyDocument) =>
  faultsOfPolicy({ policy, before: [], now: '2026-11-23T09:00:00.000Z', calendars: {} }).map(({ message }) => message);
const expecting = (expected: object) => withCase({ expect: [{ clock: 'C03', ...expected }] });

/** Each kind of bad case, and exactly what whoever wrote it is told. */
const bad: readonly (readonly [kind: string, policy: PolicyDocument, told: string])[] = [
  [
    'no cases at all',
    { ...soundPolicy, cases: [] },
    'The policy has no cases; give at least one example of how it counts.',
  ],
  ['two cases of one title', withCase({ title: soundCase.title }), 'Two cases bear the title "four working days".'],
  [
    'a case in which the impossible happens',
    withCase({ given: [...soundCase.given, { at: '2026-12-01T10:00:00+01:00', event: 'Miracle' }] }),
    'Case "x": Miracle is no event of the house, so it cannot happen.',
  ],
  [
    'a case with a field that is not there',
    withCase({ given: [{ ...soundCase.given[0]!, data: { colour: 'red' } }] }),
    'Case "x": RequestReceived has no field colour.',
  ],
  [
    'a case with a value that never is',
    withCase({ given: [{ ...soundCase.given[0]!, data: { channel: 'PIGEON' } }] }),
    'Case "x": channel of RequestReceived is PIGEON, which it never is.',
  ],
  [
    'a case that goes on for ever',
    withCase({ until: '2090-01-01T00:00:00Z' }),
    'Case "x": it happens outside the years 2000 to 2100, or goes on for more than three years.',
  ],
  [
    'a case told backwards',
    withCase({ until: '2026-11-01T00:00:00Z' }),
    'Case "x": what happens is not told in its order.',
  ],
  [
    'a case about a clock that is not there',
    withCase({ expect: [{ clock: 'C77', state: 'running' }] }),
    'Case "x": the policy has no clock C77.',
  ],
  ['a case that expects nothing', expecting({}), 'Case "x": nothing is expected of C03.'],
  [
    'a case on a calendar that the house does not have',
    withCase({ calendars: 'HOUSE', country: 'TV' }),
    'Case "x": it counts on CSU, a calendar that the house does not have.',
  ],
  [
    'a case that fails by its due date',
    expecting({ dueAt: '2026-12-03T17:00:00+01:00' }),
    'Case "x": C03 is due Fri 4 Dec 2026, 17:00, the case expects Thu 3 Dec 2026, 17:00.',
  ],
  ['a case that fails by its state', expecting({ state: 'met' }), 'Case "x": C03 is running, the case expects met.'],
  [
    'a case that fails by what was counted',
    withCase({ until: '2026-11-30T11:12:00+01:00', expect: [{ clock: 'C03', netSeconds: 60 }] }),
    'Case "x": C03 has counted 3600 seconds, the case expects 60.',
  ],
  [
    'a case whose clock never starts',
    withCase({ expect: [{ clock: 'C20', state: 'running' }] }),
    'Case "x": C20 never starts in it.',
  ],
];

describe('the cases of a policy', () => {
  it.each(bad)('are refused with %s', (_, policy, told) =>
    expect(said(policy)).toEqual(expect.arrayContaining([told])),
  );

  it('hold as long as the policy counts as they say', () =>
    expect(
      said(withCase({ until: '2026-11-30T11:12:00+01:00', expect: [{ clock: 'C03', netSeconds: 3_600 }] })),
    ).toEqual([]));
});

describe('the cases of version 1', () => {
  it('have titles that say what they show', () => {
    const titles = firstPolicyCases.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('try every one of its clocks', () => {
    const tried = new Set(
      firstPolicyCases.flatMap(({ expect: expected }) => expected.map(({ clock }) => clock.slice(0, 3))),
    );
    expect(firstPolicy.clocks.map(({ clock }) => clock).filter((clock) => !tried.has(clock.slice(0, 3)))).toEqual([]);
  });

  it('hold, and nothing else is wrong with it', () => expect(said(firstPolicy)).toEqual([]));
});
