import { isUnderstood, understand } from '../../understand.js';
import type { Check } from './checks/check.js';
import type { PolicyDocument } from './policy.document.js';
import { faultsOfPolicy } from './policy-faults.js';
import { soundPolicy, spoiling, withMore, withRung } from '../testing/sound-policy.js';

const now = '2026-11-23T09:00:00.000Z';
const faults = (policy: PolicyDocument, trial: Partial<Parameters<Check>[0]> = {}) =>
  faultsOfPolicy({ policy, before: [], now, calendars: {}, ...trial });
const said = (policy: PolicyDocument, trial?: Partial<Parameters<Check>[0]>) =>
  faults(policy, trial).map(({ message }) => message);

const [eligibility, information] = soundPolicy.clocks as [
  (typeof soundPolicy.clocks)[0],
  (typeof soundPolicy.clocks)[0],
];
const starts = (event: string, when?: Record<string, (string | boolean)[]>) =>
  spoiling('C03', { starts: [{ event, ...(when && { when }) }] });
const reminds = { to: ['owner'], template: 'RM-01', level: 'L0' } as const;
const escalates = { to: ['HEAD'], level: 'L2' as const };
const rung = (name: string, percent: number, change: object = { reminds }) => ({
  rung: name,
  at: { kind: 'percent' as const, percent },
  ...change,
});
const twoClocks = (change: object) => ({
  ...soundPolicy,
  clocks: [...soundPolicy.clocks, { ...eligibility, ...change }],
});

/** Each kind of bad policy, and exactly what whoever wrote it is told. */
const bad: readonly (readonly [kind: string, policy: PolicyDocument, told: string])[] = [
  ['a clock twice', twoClocks({ title: 'X' }), 'The clock C03 stands there twice.'],
  [
    'a title twice',
    twoClocks({ clock: 'C99' }),
    'Two clocks bear the title ELIGIBILITY; nobody could tell them apart.',
  ],
  [
    'an owner who is no role',
    spoiling('C03', { owner: 'PORTER' }),
    'The clock C03 is owned by PORTER, which is no role.',
  ],
  [
    'a start that nobody ever tells',
    starts('LetterSmelled'),
    'The clock C03 starts with LetterSmelled, which is no event of the house.',
  ],
  [
    'a stop that cannot be reached',
    spoiling('C03', { stops: [{ event: 'Finished' }] }),
    'The clock C03 stops with Finished, which is no event of the house.',
  ],
  [
    'a cancelling fact that nobody tells',
    spoiling('C03', { cancels: [{ event: 'Forgotten' }] }),
    'The clock C03 is cancelled by Forgotten, which is no event of the house.',
  ],
  [
    'a start outside cases',
    starts('CountryStatusRecorded'),
    'The clock C03 starts with CountryStatusRecorded, which no case ever tells.',
  ],
  [
    'a condition on a field that is not there',
    starts('RequestReceived', { colour: ['red'] }),
    'The clock C03 starts with RequestReceived by its field colour, which it does not have.',
  ],
  [
    'a condition on a value that never is',
    starts('RequestReceived', { channel: ['PIGEON'] }),
    'The clock C03 starts with RequestReceived when channel is PIGEON, which it never is.',
  ],
  [
    'a condition on no value',
    starts('RequestReceived', { channel: [] }),
    'The clock C03 starts with RequestReceived for no value of channel, so for none at all.',
  ],
  [
    'a clock that ends where it begins',
    spoiling('C03', { stops: eligibility.starts }),
    'The clock C03 starts and stops with RequestReceived.',
  ],
  [
    'instances that the facts do not tell apart',
    spoiling('C03', { per: 'questionId', starts: [{ event: 'InformationRequested' }] }),
    'The clock C03 counts per questionId, which EligibilityDetermined does not say.',
  ],
  [
    'an anchor that is no day',
    spoiling('C03', { anchor: { field: 'signatureExamined' } }),
    'The clock C03 counts from signatureExamined of RequestReceived, which is no day.',
  ],
  [
    'a ball passed by nothing',
    { ...soundPolicy, ballReasons: { ...soundPolicy.ballReasons, Sighed: 'AWAITING_GOVERNMENT_INFO' } },
    'Sighed passes the ball, yet it is no event of the house.',
  ],
  [
    'a ball passed for no reason',
    { ...soundPolicy, ballReasons: { ...soundPolicy.ballReasons, RequestReceived: 'LUNCH' } },
    'RequestReceived passes the ball for LUNCH, which is no reason to pause.',
  ],
  [
    'a ball passed for another reason',
    { ...soundPolicy, ballReasons: { ...soundPolicy.ballReasons, RequestReceived: 'SUSPENDED' } },
    'RequestReceived passes the ball for SUSPENDED, which waits for no government.',
  ],
  [
    'an unknown pause reason',
    { ...soundPolicy, pauseReasons: [...soundPolicy.pauseReasons, 'LUNCH'] },
    'LUNCH is no reason to pause; the reasons are AWAITING_GOVERNMENT_INFO, AWAITING_GOVERNMENT_DECISION, GOVERNMENT_REQUESTED_WAIT, SUSPENDED, INTEGRITY_HOLD.',
  ],
  [
    'a reason twice',
    { ...soundPolicy, pauseReasons: [...soundPolicy.pauseReasons, 'SUSPENDED'] },
    'The reason SUSPENDED stands there twice.',
  ],
  [
    'a reason without use',
    { ...soundPolicy, pauseReasons: [...soundPolicy.pauseReasons, 'AWAITING_GOVERNMENT_DECISION'] },
    'No clock ever stands for the reason AWAITING_GOVERNMENT_DECISION; leave it out.',
  ],
  [
    'rungs without a target',
    spoiling('H2', { ladder: eligibility.ladder }),
    'The clock H2 has no target, so its rungs are never reached.',
  ],
  [
    'a target of nothing',
    spoiling('C03', { days: { STANDARD: 4, FAST: 0 } }),
    'The clock C03 is due as soon as it starts.',
  ],
  [
    'a target of many years',
    spoiling('C03', { days: { STANDARD: 4_000, FAST: 1 } }),
    'The clock C03 has 4000 days, which is more than five years.',
  ],
  [
    'a target on one track only',
    spoiling('C03', { days: { STANDARD: 4, FAST: null } }),
    'The clock C03 has no target on FAST, but one on the other track.',
  ],
  [
    'a fast track that is slower',
    spoiling('C03', { days: { STANDARD: 4, FAST: 5 } }),
    'The fast target of C03 is longer than its standard one.',
  ],
  [
    'a target before the start',
    spoiling('C03', { days: { STANDARD: 4, FAST: -1 } }),
    'The clock C03 is due before it starts; name the day that it counts back from.',
  ],
  [
    'half a day from a day that stands fast',
    spoiling('C03', { anchor: { field: 'from' }, days: { STANDARD: 4.5, FAST: 2 } }),
    'The clock C03 counts whole days from a day that stands fast; 4.5 are none.',
  ],
  [
    'days and months at once',
    spoiling('C03', { months: 1 }),
    'The clock C03 is to count days and months at once; give it one of them.',
  ],
  [
    'a rung in many years',
    withMore('C03', rung('150', 1_000_000, { reminds: { ...reminds, to: ['owner'], level: 'L3' } })),
    'The rung 150 of C03 rings in more than five years.',
  ],
  [
    'a target of many months',
    spoiling('H2', { months: 5_000 }),
    'The clock H2 has 5000 months, which is more than five years.',
  ],
  [
    'an escalation of many years',
    { ...soundPolicy, escalationDays: 2_000 },
    'An escalation may take 2000 days, which is more than five years.',
  ],
  ['a rung twice', withMore('C03', rung('50', 60)), 'The clock C03 has the rung 50 twice.'],
  ['a rung that does nothing', withMore('C03', rung('60', 60, {})), 'The rung 60 of C03 does nothing.'],
  [
    'a rung of standing on a clock that never stands',
    spoiling('C03', {
      pauses: { ball: false, suspension: false, hold: false, asked: false },
      ladder: [...eligibility.ladder, { rung: 'stood-20', at: { kind: 'stood', days: 20 }, escalates }],
    }),
    'The rung stood-20 waits for C03 to stand; it never does.',
  ],
  [
    'two breaches',
    withMore('C03', { rung: 'again', at: { kind: 'due' }, breaches: true }),
    'The clock C03 can be breached only once.',
  ],
  [
    'a breach before the due instant',
    withRung('due', { at: { kind: 'percent', percent: 90 } }),
    'The clock C03 is breached at its due instant only.',
  ],
  [
    'two rungs at one instant',
    withMore('C03', rung('half', 50)),
    'The rungs 50 and half of C03 ring at the same instant.',
  ],
  [
    'a warning after the due instant',
    withMore('C03', rung('120', 120)),
    'The rung 120 of C03 warns after the due instant.',
  ],
  ['a ladder that falls', withMore('C03', rung('90', 90)), 'The rung 90 of C03 is quieter (L0) than one before it.'],
  [
    'an unknown recipient',
    withRung('50', { reminds: { ...reminds, to: ['MOTHER'] } }),
    'The rung 50 of C03 is said to MOTHER, whom nobody knows.',
  ],
  [
    'an unknown letter',
    withRung('50', { reminds: { ...reminds, to: ['owner'], template: 'RM-99' } }),
    'The rung 50 of C03 sends RM-99, which is no letter of the catalogue.',
  ],
  [
    'a letter for somebody else',
    withRung('50', { reminds: { ...reminds, to: ['owner'], template: 'RM-05' } }),
    'The rung 50 of C03 sends RM-05 to INTAKE, for whom it is not written.',
  ],
  [
    'a reminder without a level',
    withRung('50', { reminds: { to: ['owner'], template: 'RM-01' } }),
    'The rung 50 of C03 reminds the unit without a level.',
  ],
  [
    'a government that sees our levels',
    spoiling('C20', {
      ladder: [{ ...information.ladder[0]!, reminds: { to: ['GOV_FOCAL'], template: 'RM-05', level: 'L1' } }],
    }),
    'The rung 60 of C20 shows a government the level L1, which is ours alone.',
  ],
  [
    'a government in breach',
    withMore('C20', { rung: 'due', at: { kind: 'due' }, breaches: true }),
    'The rung due of C20 breaches, but a government is never in breach with us.',
  ],
  [
    'a task for a government',
    withMore('C20', { rung: 'due', at: { kind: 'due' }, escalates: { to: ['GOV_SIGN'], level: 'L2' } }),
    'The rung due of C20 makes a task for GOV_SIGN, who does not work for the unit.',
  ],
  [
    'silence that is no fact',
    withMore('C03', {
      rung: 'end',
      at: { kind: 'afterDue', days: 9, time: '09:00' },
      says: { event: 'Hushed', data: {} },
    }),
    'The rung end of C03 takes silence for Hushed, which is no event of the house.',
  ],
  [
    'silence that goes on',
    withMore('C03', {
      rung: 'end',
      at: { kind: 'afterDue', days: 9, time: '09:00' },
      says: { event: 'RequestAcknowledged', data: {} },
    }),
    'The rung end of C03 takes silence for RequestAcknowledged, which does not stop the clock; it would be said again and again.',
  ],
  [
    'a haste that nobody measures',
    spoiling('C03', { hurriedBy: 'C98' }),
    'The clock C03 is hurried by C98, a clock that the policy does not have.',
  ],
];

describe('a policy', () => {
  it('in which nothing is wrong has no faults, and is understood', () => {
    expect(said(soundPolicy)).toEqual([]);
    expect(isUnderstood(understand('ChangePolicy', { policy: soundPolicy }))).toBe(true);
  });

  it.each(bad)('is refused with %s', (_, policy, told) => expect(said(policy)).toContain(told));

  it('is refused in more than thirty different ways', () => {
    expect(new Set(bad.map(([, , told]) => told)).size).toBe(bad.length);
    expect(bad.length).toBeGreaterThan(30);
  });

  it('names the place of each fault, and tells all of them together', () => {
    const policy = { ...withRung('50', { reminds: { ...reminds, to: ['MOTHER'], template: 'RM-99' } }), cases: [] };
    expect(faults(policy).map(({ path }) => path)).toEqual([
      'policy.clocks.C03.ladder.50',
      'policy.clocks.C03.ladder.50',
      'policy.cases',
    ]);
  });
});
