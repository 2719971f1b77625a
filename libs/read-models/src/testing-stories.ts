import type { Happening } from './testing.js';

/** Facts that many specs tell, each with the people and figures of one invented case. */

export const enquiryReceived = [
  '2026-11-26 08:20',
  'EnquiryReceived',
  {
    enquiryId: 'enq-1',
    nickname: 'Msasa',
    channel: 'EMAIL',
    country: 'ZM',
    contact: 'Mulenga Banda',
    summary: 'They ask how support works.',
    language: 'en',
  },
] as const satisfies Happening;

export const requestReceived = [
  '2026-11-30 09:12',
  'RequestReceived',
  {
    requestId: 'req-1',
    letterDocumentId: 'doc-letter',
    letterSha256: 'ab',
    signedBy: { personRef: 'p-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
    signatureBasis: 'OFFICE',
    signatureExamined: true,
    channel: 'EMAIL',
    background: 'An amendment to the mine development agreement.',
    servicesRequested: ['financial modelling'],
    timelineRequested: '',
    contractName: 'Kalundu Copper',
    resourceTags: ['copper'],
    counterparties: ['Northgate Base Metals'],
    nationalLevel: 'NATIONAL',
  },
] as const satisfies Happening;

export const caseOpened = [
  '2026-11-30 09:12',
  'CaseOpened',
  {
    nickname: 'Msasa',
    country: 'ZM',
    caseType: 'NEW',
    track: 'STANDARD',
    languages: ['en'],
    confidentialityWaiver: false,
  },
] as const satisfies Happening;

export const acknowledged = [
  '2026-11-30 14:40',
  'RequestAcknowledged',
  { requestId: 'req-1', acknowledgementDocumentId: 'doc-ack', contactOfficer: 'ilse' },
] as const satisfies Happening;

export const eligibilityClock = [
  '2026-11-30 09:12',
  'ClockStarted',
  {
    clockId: 'C03-1',
    clock: 'C03',
    title: 'ELIGIBILITY',
    seq: 1,
    owner: 'INTAKE',
    track: 'STANDARD',
    targetSeconds: 115_200,
    secondsPerDay: 28_800,
    calendar: 'CSU',
    calendarVersion: 1,
    tz: 'Europe/Berlin',
    tzVersion: '2026b',
    policyVersion: 'P1',
    startsAt: '2026-11-30T09:12:00.000Z',
    dueAt: '2026-12-04T16:00:00.000Z',
    startedBy: 'RequestReceived',
    rungs: [
      { rung: '50', at: '2026-12-02T09:12:00.000Z' },
      { rung: 'due', at: '2026-12-04T16:00:00.000Z' },
    ],
  },
] as const satisfies Happening;

export const questionAsked = [
  '2026-12-01 10:00',
  'InformationRequested',
  { questionId: 'q-1', text: 'Which annex is the current one?', askedOf: 'Ministry of Mines' },
] as const satisfies Happening;

export const questionAnswered = [
  '2026-12-03 10:00',
  'InformationProvided',
  { questionId: 'q-1', answerDocumentId: 'doc-answer', complete: true, via: 'EMAIL' },
] as const satisfies Happening;

export const eligible = [
  '2026-12-03 14:30',
  'EligibilityDetermined',
  {
    outcome: 'ELIGIBLE',
    asOfDate: '2026-11-30',
    sectorOk: true,
    contractSizeBasis: 'Annex 2',
    countryRows: [{ list: 'DAC', value: true, validFrom: '2026-01-01', source: 'doc-list' }],
  },
  { by: { person: 'hanna', role: 'HEAD' }, decision: { proposedBy: 'ilse' } },
] as const satisfies Happening;

/** The letter has come and its clock counts. */
export const atTheDoor = [requestReceived, caseOpened, eligibilityClock] as const;
