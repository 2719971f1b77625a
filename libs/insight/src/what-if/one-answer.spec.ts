import { firstPolicy, type CalendarVersion, type ClockRule, type PolicyDocument, type Recorded } from '@connex/domain';
import { storyCalendars, storyPolicy, tellCase } from '@connex/domain/testing';
import fc from 'fast-check';
import { anyCourse, caseOf, houseAt, policy as founded } from '../testing-story.js';
import { alongTheRecord } from './along-the-record.js';
import { otherLengths, tellingByLength } from './tell-by-length.js';
import { tellingWholly } from './tell-wholly.js';
import type { Candidate } from './told-again.js';

const rules = { calendars: storyCalendars, policy: storyPolicy };
const begins = Date.parse('2026-11-30T08:00:00.000Z');
const minutes = 60_000;
const at = (after: number) => new Date(begins + after * minutes).toISOString();

const request = {
  ...{
    nickname: 'Baobab',
    country: 'ZM',
    nationalLevel: 'NATIONAL',
    channel: 'EMAIL',
    background: '',
    contractName: '',
  },
  ...{ signatureBasis: 'OFFICE', signatureExamined: true, signedBy: { personRef: 'p-1', title: '', body: '' } },
  ...{ countryRows: [], languages: [], servicesRequested: [], resourceTags: [], counterparties: [] },
};
const filled = { questionId: 'q-1', complete: true, dueOn: '2027-02-01', from: '2027-02-01', text: '' };

const signals = firstPolicy.clocks.flatMap((rule) =>
  [
    ...rule.starts,
    ...rule.stops,
    ...(rule.cancels ?? []),
    ...(rule.stands ?? []).flatMap(({ from, until }) => [...from, ...until]),
  ].map(({ event, when = {} }) => ({
    type: event,
    data: Object.fromEntries(Object.entries(when).map(([field, values]) => [field, values[0]])),
    per: rule.per,
  })),
);
const said = fc.record({
  signal: fc.constantFrom(...signals),
  instance: fc.constantFrom('one', 'two'),
  from: fc.constantFrom('2027-01-11', '2027-02-01', '2027-03-01'),
});
const facts = fc.oneof(
  { weight: 12, arbitrary: said },
  { weight: 1, arbitrary: fc.constantFrom('TrackChanged', 'CaseSuspended', 'CaseResumed', 'InformationRequested') },
  { weight: 1, arbitrary: fc.constantFrom('InformationProvided', 'IntegrityHoldPlaced', 'IntegrityHoldLifted') },
);
const tracks = { TrackChanged: { to: 'FAST', deferredChecks: [] } } as Readonly<Record<string, object>>;

/** A case in which any clock of the policy starts, stands and ends in any order, some of it entered late. */
const anyCase = fc
  .array(fc.tuple(facts, fc.integer({ min: 0, max: 8_000 }), fc.boolean()), { minLength: 8, maxLength: 45 })
  .map((course): { readonly record: readonly Recorded[]; readonly now: string } => {
    const story = tellCase(rules);
    let now = 0;
    story.happens(at(now), 'RequestReceived', request);
    for (const [fact, later, atOnce] of course) {
      now += atOnce ? 0 : later;
      if (typeof fact === 'string') story.happens(at(now), fact, { ...filled, ...tracks[fact] });
      else {
        const { signal, instance, from } = fact;
        const named = signal.per === undefined ? {} : { [signal.per]: instance };
        story.happens(at(now), signal.type, { ...request, ...filled, from, dueOn: from, ...named, ...signal.data });
      }
    }
    now += 20_000;
    story.until(at(now));
    return { record: JSON.parse(JSON.stringify(story.record())) as Recorded[], now: at(now) };
  });

const days = fc.constantFrom(1, 2, 3, 5, 7, 20, 60);
/** What may be changed in a rule; most of it bears on how long a clock is. */
const changes = fc.oneof(
  { weight: 8, arbitrary: fc.record({ STANDARD: days, FAST: days }).map((both) => ({ days: both })) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ days: { STANDARD: null, FAST: null } }) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ months: 2 }) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ anchor: { field: 'dueOn' } }) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ owner: 'DEPUTY', ladder: [] }) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ stops: [{ event: 'RequestApproved' }] }) },
  {
    weight: 1,
    arbitrary: fc.constant<Partial<ClockRule>>({ pauses: { ball: true, suspension: false, hold: true, asked: true } }),
  },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ calendar: 'GOV' }) },
  { weight: 1, arbitrary: fc.constant<Partial<ClockRule>>({ hurriedBy: 'C15' }) },
);
const anyPolicyLike = (inForce: PolicyDocument): fc.Arbitrary<PolicyDocument> =>
  fc
    .record({
      changed: fc.array(fc.option(changes), { minLength: inForce.clocks.length, maxLength: inForce.clocks.length }),
      without: fc.option(fc.constantFrom(...inForce.clocks.map(({ clock }) => clock)), { freq: 8 }),
      reasons: fc.boolean(),
    })
    .map(({ changed, without, reasons }) => ({
      ...inForce,
      version: 'candidate',
      pauseReasons: reasons && without !== null ? ['SUSPENDED'] : inForce.pauseReasons,
      clocks: inForce.clocks
        .map((rule, index) => ({ ...rule, ...changed[index] }))
        .filter(({ clock }) => clock !== without),
    }));

const anyCalendar = (codes: readonly string[]): fc.Arbitrary<readonly CalendarVersion[]> =>
  fc
    .record({ code: fc.constantFrom(...codes), day: fc.integer({ min: 0, max: 150 }), short: fc.boolean() })
    .map(({ code, day, short }) => {
      const known = rules.calendars[code]!.versions.at(-1)!;
      const date = at(day * 24 * 60).slice(0, 10);
      const hours = short ? { ...known.calendar.hours, mon: [['10:00', '12:00']] as const } : known.calendar.hours;
      const holidays = [...new Set([...(known.calendar.holidays ?? []), date])];
      return [{ ...known, version: known.version + 1, calendar: { ...known.calendar, hours, holidays } }];
    });

const numRuns = 40;

describe('a case counted along its record', () => {
  it('comes out, clock by clock, as the same case told wholly again under any other policy', () =>
    fc.assert(
      fc.property(anyCase, anyPolicyLike(firstPolicy), ({ record, now }, policy) => {
        const [one, house] = [caseOf(record), { now, ...rules }];
        expect(tellingByLength({ policy }, house)(one).pairs).toEqual(tellingWholly({ policy }, house)(one).pairs);
      }),
      { numRuns },
    ));

  it('comes out so where it goes on and ends in one instant', () => {
    const story = tellCase(rules);
    story.happens(at(0), 'RequestReceived', request);
    story.happens(at(0), 'IntegrityHoldPlaced', filled);
    story.happens(at(1), 'IntegrityHoldLifted', filled);
    story.happens(at(1), 'FirstExpertFielded', filled);
    const [one, house] = [caseOf(story.record()), { now: at(2), ...rules }];
    const policy = { ...firstPolicy, version: 'candidate' };
    expect(tellingByLength({ policy }, house)(one).pairs).toEqual(tellingWholly({ policy }, house)(one).pairs);
  });

  it('comes out so where a clock of another country runs on that has ended on record', () => {
    const story = tellCase(rules);
    story.happens(at(0), 'RequestReceived', request);
    story.happens(at(0), 'CandidateInvited', { ...filled, expertId: 'one', country: 'EG' });
    story.happens(at(1), 'CandidateNonResponsive', { ...filled, expertId: 'one' });
    story.happens(at(2), 'CaseSuspended', filled);
    const [one, house] = [caseOf(story.record()), { now: at(3), ...rules }];
    const clocks = firstPolicy.clocks.map((rule) =>
      rule.clock === 'C24' ? { ...rule, stops: [{ event: 'RequestApproved' }] } : rule,
    );
    const told = tellingByLength({ policy: { ...firstPolicy, version: 'candidate', clocks } }, house)(one);
    const [invited] = told.pairs.filter(({ is }) => is?.clock === 'C24');
    expect(invited).toMatchObject({ is: { status: 'stopped' }, would: { status: 'paused' } });
  });

  it('comes out so under any other calendar, too', () =>
    fc.assert(
      fc.property(anyCase, anyCalendar(['CSU', 'GOV-ZM']), ({ record, now }, calendars) => {
        const [one, house] = [caseOf(record), { now, ...rules }];
        expect(tellingByLength({ calendars }, house)(one).pairs).toEqual(
          tellingWholly({ calendars }, house)(one).pairs,
        );
      }),
      { numRuns },
    ));

  it('comes out so whatever people did in it, pauses that they asked for and late entries among it', () =>
    fc.assert(
      fc.property(anyCourse, anyPolicyLike(founded.versions[0]!), ({ facts: record, now }, policy) => {
        const [one, house] = [caseOf(record), houseAt(now)];
        expect(tellingByLength({ policy }, house)(one)).toEqual(tellingWholly({ policy }, house)(one));
      }),
      { numRuns },
    ));

  it('is the rule: cases in which nothing is recounted, entered late or of a week of its own need not be told again', () =>
    fc.assert(
      fc.property(anyCase, ({ record, now }) => {
        const candidate: Candidate = { policy: { ...firstPolicy, version: 'candidate' } };
        const none = {
          course: new Set<string>(),
          of: () => ({ course: new Set<string>(), length: new Set<string>() }),
        };
        expect(alongTheRecord(record, otherLengths(candidate, { now, ...rules }, none))).toBeDefined();
      }),
      { numRuns },
    ));
});
