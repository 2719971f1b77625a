import { firstPolicy, type ClockRule, type Recorded, type Signal } from '@connex/domain';
import { storyCalendars, storyPolicy, tellCase } from '@connex/domain/testing';
import { chance } from '@connex/insight';

export const rules = { calendars: storyCalendars, policy: storyPolicy };

const begins = Date.parse('2026-11-30T08:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;

/** What ends a case ends every clock in it: a case of the bench stays open. */
const closing = new Set(['RequestDeclined', 'EnquiryClosed', 'CaseClosed', 'CaseTerminated', 'CaseWithdrawn']);

const request = {
  requestId: 'r-1',
  nickname: 'Baobab',
  country: 'ZM',
  letterDocumentId: 'd-1',
  letterSha256: 'ab',
  signedBy: { personRef: 'p-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
  signatureBasis: 'OFFICE',
  signatureExamined: true,
  channel: 'EMAIL',
  background: '',
  servicesRequested: [],
  timelineRequested: '',
  contractName: 'Kalundu',
  resourceTags: [],
  counterparties: [],
  nationalLevel: 'NATIONAL',
};

type Act = { readonly at: number; readonly type: string; readonly data: Readonly<Record<string, unknown>> };

const said = (rule: ClockRule, { event, when = {} }: Signal): Omit<Act, 'at'> => ({
  type: event,
  data: {
    ...request,
    ...{ questionId: 'q-1', text: '', complete: true, dueOn: '2027-02-01', from: '2027-02-01', countryRows: [] },
    ...(rule.per !== undefined && { [rule.per]: 'one' }),
    ...Object.fromEntries(Object.entries(when).map(([field, values]) => [field, values[0]])),
  },
});

const staying = (signals: readonly Signal[]): Signal => signals.find(({ event }) => !closing.has(event)) ?? signals[0]!;

/** One case in which every clock of the policy starts, and of ten nine come to their end; the rest still run. */
export const syntheticCase = (seed: number): readonly Recorded[] => {
  const next = chance(seed);
  const later = (from: number, most: number) => from + Math.floor((next() * most) / 60_000) * 60_000;
  const acts: Act[] = [
    { at: begins, type: 'RequestReceived', data: request },
    { at: begins, type: 'CaseOpened', data: { ...request, caseType: 'NEW', track: 'STANDARD', languages: [] } },
  ];
  for (const rule of firstPolicy.clocks) {
    const at = later(begins, 60 * day);
    acts.push({ at, ...said(rule, staying(rule.starts)) });
    const stop = staying(rule.stops);
    if (next() < 0.9 && !closing.has(stop.event)) acts.push({ at: later(at, 30 * day), ...said(rule, stop) });
  }
  const story = tellCase(rules);
  for (const { at, type, data } of acts.toSorted((one, other) => one.at - other.at))
    story.happens(new Date(at).toISOString(), type, data);
  story.until(new Date(begins + 100 * day).toISOString());
  return story.record();
};
