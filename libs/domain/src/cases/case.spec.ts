import {
  asks,
  determined,
  given,
  happened,
  opened,
  outcomeOf,
  proposed,
  received,
  request,
  upToDecision,
} from '../testing/msasa.js';
import { since, type Past } from '../testing.js';
import { caseMind } from './case.mind.js';
import { nicknameFrom } from './nickname.js';
import { ballOf } from './support-case.js';

const begun = [received(), opened] as const;
const begunOn = (day: string) => since(`${day}T09:00:00.000Z`, ...begun);
const asked = happened('EnquiryReceived', {
  enquiryId: 'e',
  nickname: 'Msasa',
  channel: 'EMAIL',
  country: 'ZM',
  contact: 'c',
  summary: 's',
  language: 'en',
});
const annex = { text: 'Please send annex B.', askedOf: 'Ministry of Mines' };
const acknowledging = { acknowledgementDocumentId: 'doc-2', contactOfficer: 'intake-1' };
const acknowledged = (at: string, lateReason?: string) =>
  asks('INTAKE', 'AcknowledgeRequest', acknowledging, { at, ...(lateReason !== undefined && { lateReason }) });
const declined = happened('RequestDeclined', {
  reasonCode: 'RISK',
  letterDocumentId: 'doc-9',
  sha256: 'c',
  appealUntil: '2027-01-04T16:00:00.000Z',
});

describe('when something happened', () => {
  it('R-038: nothing happened in the future', () =>
    given(...begun)
      .when(acknowledged('2026-12-01T09:00:00.001Z'))
      .thenRefused('R-038', /future/));

  it('R-038: two working days back, over a weekend, needs no reason', () =>
    given(...begunOn('2026-11-23'))
      .when(acknowledged('2026-11-27T09:00:00.000Z'))
      .then(happened('RequestAcknowledged', { ...acknowledging, requestId: 'the-request' })));

  it('R-038: more than two working days back needs a reason', () => {
    given(...begunOn('2026-11-23'))
      .when(acknowledged('2026-11-27T08:59:59.000Z'))
      .thenRefused('R-038', /lateReason/);
    given(...begunOn('2026-11-23'))
      .when(acknowledged('2026-11-24T09:00:00.000Z', 'The registry was moving house.'))
      .thenAlso('RequestAcknowledged');
  });

  it('R-041: nothing answers a letter before it came in', () => {
    given(...begun)
      .when(acknowledged('2026-11-30T09:11:59.999Z'))
      .thenRefused('BEFORE_THE_REQUEST', /2026-11-30T09:12:00.000Z/);
    given(...begun)
      .when(acknowledged('2026-11-30T09:12:00.000Z'))
      .thenAlso('RequestAcknowledged');
  });

  it('R-041: nothing answers an enquiry before it came in, but a letter may be older than the enquiry', () => {
    const answering = { answerDocumentId: 'doc-2', guidanceGiven: [] };
    const earlier = { at: '2026-11-30T09:00:00.000Z' };
    given(asked)
      .when(asks('INTAKE', 'AnswerEnquiry', answering, earlier))
      .thenRefused('BEFORE_THE_REQUEST');
    given(asked)
      .when(asks('INTAKE', 'RegisterRequest', request, earlier))
      .thenAlso('RequestReceived');
  });

  it('an event carries the instant at which it happened', () => {
    const { answer } = given(...begun).when(acknowledged('2026-11-30T15:00:00.000Z'));
    expect(answer).toMatchObject({ events: [{ type: 'RequestAcknowledged', occurredAt: '2026-11-30T15:00:00.000Z' }] });
  });
});

describe('a case', () => {
  it('says nothing more once it is closed', () => {
    const closed = [...upToDecision('LOW'), declined] as const;
    given(...closed)
      .when(asks('INTAKE', 'RequestInformation', annex))
      .thenRefused('CASE_CLOSED');
    expect(caseMind.isClosed(given(...closed).state)).toBe(true);
    expect(caseMind.owes(given(...closed).state)).toEqual([]);
  });

  it('lets an escalation be closed in words after its own end', () => {
    const level = { rung: 'due', level: 'L2', to: ['HEAD'], dueAt: '2026-12-02T16:00:00.000Z' } as const;
    const raised = happened('EscalationRaised', { ...level, escalationId: 'e-1', clockId: 'C02-1' });
    given(...upToDecision('LOW'), raised, declined)
      .when(asks('HEAD', 'CloseEscalation', { escalationId: 'e-1', resolution: 'The letter went out.' }))
      .thenAlso('EscalationClosed');
  });

  it('R-004: has its contract to itself as long as it is open, however the name is spelled', () => {
    const spelled = (contractName: string) =>
      given().when(asks('INTAKE', 'RegisterRequest', { ...request, nickname: 'Msasa', contractName }));
    spelled('KALUNDU  copper-mine.').thenClaims('+nickname:msasa', '+contract:secret(ZM|kalundu copper mine)');
    spelled('Kàlundu Copper Mine').thenClaims('+nickname:msasa', '+contract:secret(ZM|kalundu copper mine)');
    outcomeOf(caseMind.claimed('contract:secret', 'case-1')).thenRefused('R-004', /case-1/);
  });

  it('has its nickname to itself as long as it is open', () =>
    outcomeOf(caseMind.claimed('nickname:msasa', 'case-1')).thenRefused('NICKNAME_TAKEN'));

  it('R-039: asked twice under one id, says the same', () => {
    const once = () => given(...begun).when(asks('INTAKE', 'RequestInformation', annex)).answer;
    expect(once()).toEqual(once());
  });

  it('R-019: has exactly one who must act next', () => {
    const ball = (...history: readonly Past[]) => ballOf(given(...history).state);
    const asked = happened('InformationRequested', { ...annex, questionId: 'q-1' });
    const answered = (complete: boolean) =>
      happened('InformationProvided', { questionId: 'q-1', answerDocumentId: 'doc-3', complete, via: 'EMAIL' });
    const boardAsked = happened('BoardExceptionRequested', { question: 'May we?', approvalId: 'b-1' });
    expect(ball(...begun)).toBe('CSU');
    expect(ball(...begun, asked)).toBe('GOVERNMENT');
    expect(ball(...begun, asked, answered(false))).toBe('GOVERNMENT');
    expect(ball(...begun, asked, answered(true))).toBe('CSU');
    expect(ball(...begun, determined('EXCEPTION_NEEDED'), boardAsked)).toBe('BOARD');
    expect(ball(...upToDecision('LOW'), declined)).toBe('NONE');
  });

  it('asks for the streams of its country and of whom it names, and of nothing else', () =>
    expect(caseMind.reads(asks('INTAKE', 'AcknowledgeRequest', acknowledging), given(...begun).state)).toEqual([
      'calendar-CSU',
      'policy',
      'person-intake-1',
      'calendar-GOV-ZM',
      'country-ZM',
    ]));
});

describe('a nickname from an id', () => {
  it('is a tree and four digits of the id, the same for the same id', () => {
    expect(nicknameFrom('0192f3a4-7c1e-7000-8000-0000deadbeef')).toMatch(/^[A-Z][a-z]+ adbeef$/);
    expect(nicknameFrom('0192f3a4-beef')).toBe(nicknameFrom('0192f3a4-beef'));
  });
});

describe('a proposal', () => {
  const waiting = given(...begun, proposed('SetTrack', { track: 'FAST' }));
  const ringing = (arm: number) => asks('SYSTEM', 'RingAlarm', { key: 'approval/a-1', arm });

  it('is owed an answer until it lapses', () =>
    expect(caseMind.owes(waiting.state)).toContainEqual({
      key: 'approval/a-1',
      at: '2026-12-07T16:00:00.000Z',
      arm: 3,
    }));

  it('lapses when its alarm rings', () =>
    waiting
      .at('2026-12-07T16:00:00.000Z')
      .when(ringing(3))
      .then(happened('ApprovalExpired', { approvalId: 'a-1' })));

  it('does not lapse early, nor by an alarm that was armed for something else', () => {
    waiting.when(ringing(3)).thenUnsaid('not-yet');
    waiting.at('2026-12-07T16:00:00.000Z').when(ringing(2)).thenUnsaid('overtaken');
  });

  it('does not lapse once it is decided', () =>
    given(...begun, proposed('SetTrack', { track: 'FAST' }), happened('ApprovalExpired', { approvalId: 'a-1' }))
      .at('2026-12-07T16:00:00.000Z')
      .when(ringing(3))
      .thenUnsaid('overtaken'));
});
