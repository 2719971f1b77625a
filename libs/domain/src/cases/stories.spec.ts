import { answerLetter, request } from '../testing/msasa.js';
import { storyOfCase } from '../testing/story.js';
import { Check, type Rating } from './checks.js';
import { ballOf } from './support-case.js';

type Story = ReturnType<typeof storyOfCase>;

/** Berlin in winter is an hour ahead of UTC. */
const berlin = (day: string, time: string) => new Date(`${day}T${time}:00+01:00`).toISOString();
const eligible = { outcome: 'ELIGIBLE', sectorOk: true, contractSizeBasis: 'Investment volume' };
const acknowledging = { acknowledgementDocumentId: 'doc-2', contactOfficer: 'intake' };
const approving = { outcome: 'APPROVE', ...answerLetter, budgetCeiling: 90_000, daysCeiling: 40 };
const headlines = ['INTAKE', 'HEAD'] as const;

const rate = ({ says }: Story, at: string, ratings: Partial<Record<Check, Rating>> = {}) =>
  Check.options.forEach((check) =>
    says(at, 'INTEGRITY', 'RecordDueDiligenceFinding', {
      check,
      rating: ratings[check] ?? 'MEDIUM',
      text: 'What was found.',
      sources: ['A register'],
    }),
  );
const complete = ({ says }: Story, at: string) =>
  says(at, 'INTEGRITY', 'CompleteDueDiligence', {
    conditions: [],
    deferredChecks: [],
    decision: { reasonText: 'All six checks were rated.', basis: ['doc-file'] },
  });

describe('S01 "Msasa", up to its approval', () => {
  const story = storyOfCase();
  const { says, decides, clock, events } = story;

  it('answers the enquiry in time', () => {
    const enquiry = { channel: 'EMAIL', country: 'ZM', contact: 'A desk officer', summary: 'May we?', language: 'en' };
    says(berlin('2026-11-26', '09:20'), 'INTAKE', 'RegisterEnquiry', { ...enquiry, nickname: 'Msasa' });
    expect(clock('C01-1')?.dueAt).toBe(berlin('2026-11-30', '17:00'));
    says(berlin('2026-11-27', '11:00'), 'INTAKE', 'AnswerEnquiry', { answerDocumentId: 'doc-1', guidanceGiven: [] });
    expect(clock('C01-1')).toMatchObject({ status: 'stopped', met: true });
  });

  it('starts the clocks of the request with its letter', () => {
    says(berlin('2026-11-30', '10:12'), 'INTAKE', 'RegisterRequest', request);
    expect(clock('C02-1')?.dueAt).toBe(berlin('2026-12-01', '17:00'));
    expect(clock('C03-1')?.dueAt).toBe(berlin('2026-12-04', '17:00'));
    says(berlin('2026-11-30', '15:40'), 'INTAKE', 'AcknowledgeRequest', acknowledging);
    expect(clock('C02-1')).toMatchObject({ met: true });
  });

  it('goes from eligibility to due diligence', () => {
    decides(berlin('2026-12-03', '15:30'), headlines, 'DetermineEligibility', { ...eligible, asOfDate: '2026-11-30' });
    expect(story.case().stage).toBe('DUE_DILIGENCE');
    expect(clock('C04-1')?.dueAt).toBe(berlin('2026-12-10', '17:00'));
  });

  it('is reminded at 50 and 80 percent, and not at the due instant', () => {
    rate(story, berlin('2026-12-09', '15:45'));
    complete(story, berlin('2026-12-09', '16:00'));
    const reminded = events('ReminderIssued').filter(({ data }) => data['clockId'] === 'C04-1');
    expect(reminded.map(({ occurredAt }) => occurredAt)).toEqual([
      berlin('2026-12-08', '11:30'),
      berlin('2026-12-09', '15:30'),
    ]);
    expect(clock('C05-1')?.dueAt).toBe(berlin('2026-12-11', '17:00'));
  });

  it('is approved by the Head, and goes on to its scope', () => {
    decides(berlin('2026-12-11', '11:00'), ['CASE_MGR', 'HEAD'], 'DecideRequest', approving);
    expect(story.case().stage).toBe('SCOPING');
    expect(clock('C05-1')).toMatchObject({ met: true });
    expect(clock('C06-1')?.dueAt).toBe(berlin('2026-12-18', '17:00'));
    expect(events('ClockBreached')).toEqual([]);
  });
});

describe('S03 "Sakkia", up to eligibility', () => {
  const story = storyOfCase();
  const { says, clock } = story;

  it('waits for Cairo on the calendar of Cairo', () => {
    says(berlin('2026-12-17', '15:30'), 'INTAKE', 'RegisterRequest', { ...request, country: 'EG' });
    says(berlin('2026-12-18', '10:00'), 'INTAKE', 'AcknowledgeRequest', acknowledging);
    const annex = { text: 'Please send the annex.', askedOf: 'The ministry' };
    says(berlin('2026-12-21', '16:00'), 'INTAKE', 'RequestInformation', annex);
    expect(clock('C03-1')?.status).toBe('paused');
    expect(clock('C20-1')?.dueAt).toBe('2027-01-04T15:00:00.000Z');
    expect(ballOf(story.case())).toBe('GOVERNMENT');
  });

  it('goes on from the next opening in Berlin when the answer comes', () => {
    const questionId = story.case().chapters.questions[0]?.questionId;
    const answer = { questionId, answerDocumentId: 'doc-3', complete: true, via: 'EMAIL' };
    says(berlin('2026-12-31', '13:00'), 'GOV_FOCAL', 'ProvideInformation', answer);
    expect(clock('C03-1')?.dueAt).toBe(berlin('2027-01-05', '17:00'));
    expect(clock('H1-1')?.dueAt).toBe(berlin('2027-02-10', '17:00'));
    expect(ballOf(story.case())).toBe('CSU');
  });
});

describe('S06 "Ala-Too", up to the refused approval', () => {
  const story = storyOfCase();
  const { says, decides, clock } = story;

  it('does not let the Head approve against a sanction', () => {
    says(berlin('2027-01-15', '11:00'), 'INTAKE', 'RegisterRequest', { ...request, country: 'KG' });
    decides(berlin('2027-01-18', '09:30'), headlines, 'DetermineEligibility', { ...eligible, asOfDate: '2027-01-15' });
    expect(clock('C04-1')?.dueAt).toBe(berlin('2027-01-25', '17:00'));
    rate(story, berlin('2027-01-21', '10:00'), { SANCTIONS: 'CRITICAL' });
    complete(story, berlin('2027-01-21', '10:30'));
    expect(decides(berlin('2027-01-21', '11:00'), ['CASE_MGR', 'HEAD'], 'DecideRequest', approving)).toMatchObject({
      refused: 'RISK_ABOVE_MANDATE',
    });
  });

  it('lets the Board be asked, and declines with a reason', () => {
    says(berlin('2027-01-21', '11:30'), 'CASE_MGR', 'RequestBoardException', { question: 'May we go on?' });
    expect(clock('C23-1')?.dueAt).toBe(berlin('2027-01-28', '17:00'));
    const declining = { outcome: 'DECLINE', reasonCode: 'RISK', ...answerLetter };
    decides(berlin('2027-01-27', '15:00'), ['CASE_MGR', 'HEAD'], 'DecideRequest', declining);
    expect(story.case().stage).toBe('CLOSED');
    expect(story.events('RequestDeclined')[0]?.data['appealUntil']).toBe(berlin('2027-02-24', '17:00'));
  });
});

describe('S19 "Salar", up to the Board question', () => {
  const story = storyOfCase();
  const { says, decides, clock } = story;

  it('pauses for the consent of the nation, over the carnival of Salta', () => {
    says(berlin('2027-02-03', '14:00'), 'INTAKE', 'RegisterRequest', {
      ...request,
      country: 'AR',
      nationalLevel: 'SUB_NATIONAL',
    });
    expect(clock('C03-1')?.dueAt).toBe(berlin('2027-02-09', '17:00'));
    const consent = { text: 'Please send the consent of the national mining authority.', askedOf: 'The province' };
    says(berlin('2027-02-04', '11:00'), 'INTAKE', 'RequestInformation', { ...consent, about: 'subnationalConsent' });
    expect(clock('C20-1')?.dueAt).toBe('2027-02-19T20:00:00.000Z');
  });

  it('asks the Board, and waits for it without a pause of the headline', () => {
    const questionId = story.case().chapters.questions[0]?.questionId;
    says(berlin('2027-02-15', '10:00'), 'GOV_FOCAL', 'ProvideInformation', {
      questionId,
      answerDocumentId: 'doc-consent',
      complete: true,
      via: 'EMAIL',
    });
    const exception = { ...eligible, outcome: 'EXCEPTION_NEEDED', subnationalConsentDocumentId: 'doc-consent' };
    decides(berlin('2027-02-16', '10:00'), headlines, 'DetermineEligibility', { ...exception, asOfDate: '2027-02-03' });
    expect(clock('C03-1')).toMatchObject({ status: 'stopped', met: true });
    says(berlin('2027-02-16', '10:00'), 'CASE_MGR', 'RequestBoardException', {
      question: 'May the province be helped?',
    });
    expect(clock('C23-1')?.dueAt).toBe(berlin('2027-02-23', '17:00'));
    expect(story.case().stage).toBe('BOARD_REVIEW');
    expect(ballOf(story.case())).toBe('BOARD');
    expect(clock('H1-1')?.status).toBe('running');
  });
});
