import { openQuestions, type Calendars, type CalendarState, type PolicyState, type Recorded } from '@connex/domain';
import { storyOfCase } from '@connex/domain/testing';
import fc from 'fast-check';
import type { CaseFacts, House } from './house.js';

export type CaseStory = ReturnType<typeof storyOfCase>;

const answerLetter = { letterDocumentId: 'doc-answer', letterSha256: 'b'.repeat(64) };
const request = {
  letterDocumentId: 'doc-letter',
  letterSha256: 'a'.repeat(64),
  signedBy: { personRef: 'p-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
  signatureBasis: 'OFFICE',
  channel: 'EMAIL',
  background: 'The mine development agreement is to be amended.',
  servicesRequested: ['Financial model'],
  timelineRequested: '',
  contractName: 'Kalundu Copper Mine',
  resourceTags: ['copper'],
  counterparties: ['Kalundu Copper Ltd'],
  nationalLevel: 'NATIONAL',
  languages: ['en'],
  confidentialityWaiver: false,
};

const founded = storyOfCase();
export const calendars: Calendars = Object.fromEntries(
  ['CSU', 'GOV-ZM', 'GOV-EG', 'GOV-CL', 'GOV-AR'].map((code) => [
    code,
    founded.founded(`calendar-${code}`) as CalendarState | undefined,
  ]),
);
export const policy = founded.founded('policy') as PolicyState;

/** The house of a story, as it stands at an instant. */
export const houseAt = (now: string): House => ({ now, calendars, policy });

export const caseOf = (facts: readonly Recorded[]): CaseFacts => ({ stream: 'case-1', facts });

/** Berlin in winter is an hour ahead of UTC. */
export const berlin = (day: string, time: string): string => new Date(`${day}T${time}:00+01:00`).toISOString();

const eligible = { outcome: 'ELIGIBLE', sectorOk: true, contractSizeBasis: 'Investment volume' };
const checks = ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'];
const decision = { reasonText: 'All six checks were rated.', basis: ['doc-file'] };

/** What people may do in a case, each as it would be asked for; a refusal leaves the case as it was. */
export const deeds: Readonly<Record<string, (story: CaseStory, at: string) => unknown>> = {
  acknowledge: ({ says }, at) =>
    says(at, 'INTAKE', 'AcknowledgeRequest', { acknowledgementDocumentId: 'doc-2', contactOfficer: 'intake' }),
  ask: ({ says }, at) =>
    says(at, 'INTAKE', 'RequestInformation', { text: 'Please send the annex.', askedOf: 'The ministry' }),
  answer: (story, at) => {
    const [open] = openQuestions(story.case().chapters.questions);
    const data = { questionId: open?.questionId ?? 'none', answerDocumentId: 'doc-3', complete: true, via: 'EMAIL' };
    return story.says(at, 'INTAKE', 'ProvideInformation', data);
  },
  pause: ({ says }, at) => says(at, 'CASE_MGR', 'PauseClock', { clock: 'H1', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }),
  resume: ({ says }, at) =>
    says(at, 'CASE_MGR', 'ResumeClock', { clock: 'H1', reasonCode: 'GOVERNMENT_REQUESTED_WAIT' }),
  determine: (story, at) =>
    story.case().stage === 'ELIGIBILITY' &&
    story.decides(at, ['INTAKE', 'HEAD'], 'DetermineEligibility', { ...eligible, asOfDate: '2026-11-30' }),
  examine: ({ says }, at) => {
    for (const check of checks)
      says(at, 'INTEGRITY', 'RecordDueDiligenceFinding', {
        check,
        rating: 'LOW',
        text: 'Found.',
        sources: ['Register'],
      });
    return says(at, 'INTEGRITY', 'CompleteDueDiligence', { conditions: [], deferredChecks: [], decision });
  },
  approve: (story, at) =>
    story.case().stage === 'DECISION' &&
    story.decides(at, ['CASE_MGR', 'HEAD'], 'DecideRequest', {
      ...{ outcome: 'APPROVE', ...answerLetter, budgetCeiling: 90_000, daysCeiling: 40 },
    }),
  note: ({ says }, at) => says(at, 'CASE_MGR', 'AddNote', { text: 'The ministry moves house.' }),
};

/** A case from its letter on, in a country. */
export const opened = (at = berlin('2026-11-30', '10:12'), country = 'ZM'): CaseStory => {
  const story = storyOfCase();
  story.says(at, 'INTAKE', 'RegisterRequest', { ...request, country });
  return story;
};

const after = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Any course of a case: deeds that are asked for at random, some of which are refused. */
export const anyCourse = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.integer({ min: 0, max: 400_000 })), { maxLength: 18 })
  .map((course) => {
    let now = '2026-11-30T09:12:00.000Z';
    const story = opened(now, 'EG');
    for (const [deed, seconds] of course) {
      now = after(now, seconds);
      story.passTo(now);
      deeds[deed]!(story, now);
    }
    now = after(now, 1_000_000);
    story.passTo(now);
    return { facts: story.record(), now };
  });
