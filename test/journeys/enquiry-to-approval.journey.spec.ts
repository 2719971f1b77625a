import { randomUUID } from 'node:crypto';
import { requestData } from '../browser/cases.js';
import { runningHouse, type Named, type RunningHouse } from './running/house.js';
import { paper } from './running/papers.js';

let house: RunningHouse;
beforeAll(async () => void (house = await runningHouse()));
afterAll(() => house?.close());

type Told = { readonly stream: string; readonly revision: number; readonly events: readonly Happened[] };
type Happened = { readonly type: string; readonly revision: number; readonly data: Readonly<Record<string, unknown>> };

const upload = async (person: Named, title: string) => {
  const answer = await house.as(person).document(`${title}.pdf`, 'application/pdf', paper(title));
  if (!answer.ok) throw new Error(`${title}: ${JSON.stringify(answer.problem)}`);
  return answer.body;
};

const says = async (person: Named, command: string, data: object, stream?: string): Promise<Told> => {
  const answer = await house
    .as(person)
    .speak(command, { commandId: randomUUID(), data, ...(stream ? { stream } : {}) });
  if (!answer.ok) throw new Error(`${person} ${command}: ${JSON.stringify(answer.problem)}`);
  return answer.body as Told;
};

const isRefused = async (person: Named, command: string, data: object, stream: string): Promise<string> => {
  const answer = await house.as(person).speak(command, { commandId: randomUUID(), data, stream });
  return answer.ok ? 'done' : answer.problem.code;
};

const because = (reasonText: string, basis: string) => ({ reasonText, basis: [basis] });

/** Somebody proposes; the head decides the same. */
const decided = async (proposer: Named, [command, data]: [string, object], stream: string, basis: string) => {
  const proposed = await says(proposer, 'ProposeDecision', { command, data }, stream);
  const approvalId = proposed.events.find(({ type }) => type === 'ApprovalProposed')!.data['approvalId'];
  const decision = because('The file was read and the proposal is followed.', basis);
  const content = { ...data, approvalId, decision };
  expect(await isRefused(proposer, command, content, stream)).not.toBe('done');
  return says('head', command, content, stream);
};

describe('a case', () => {
  let stream: string;

  it('comes in as an enquiry, and is answered', async () => {
    const told = await says('intake', 'RegisterEnquiry', {
      nickname: 'Msasa',
      channel: 'EMAIL',
      country: 'ZM',
      contact: 'desk of the permanent secretary',
      summary: 'Help with an amendment to a mine development agreement.',
      language: 'en',
    });
    stream = told.stream;
    const answer = await upload('intake', 'answer');
    await says(
      'intake',
      'AnswerEnquiry',
      { answerDocumentId: answer.documentId, guidanceGiven: ['how to write'] },
      stream,
    );
  });

  it('becomes a request by its letter, and is acknowledged', async () => {
    const letter = await upload('intake', 'request letter');
    const { nickname: _, ...request } = requestData('Kalundu', letter);
    expect(await isRefused('intake', 'RegisterRequest', { ...request, letterDocumentId: '' }, stream)).toBe(
      'LETTER_MISSING',
    );
    const told = await says('intake', 'RegisterRequest', request, stream);
    expect(told.stream).toBe(stream);
    const note = await upload('intake', 'acknowledgement');
    await says(
      'intake',
      'AcknowledgeRequest',
      { acknowledgementDocumentId: note.documentId, contactOfficer: 'intake' },
      stream,
    );
  });

  it('is found eligible, once the signatory is known', async () => {
    const evidence = await upload('intake', 'gazette');
    await says(
      'intake',
      'VerifySignatory',
      {
        personRef: 'signatory-1',
        evidenceDocumentId: evidence.documentId,
        outcome: 'VERIFIED',
        reason: 'The gazette names them.',
      },
      stream,
    );
    const content = {
      outcome: 'ELIGIBLE',
      asOfDate: '2026-11-30',
      sectorOk: true,
      contractSizeBasis: 'By the letter.',
    };
    const told = await decided('intake', ['DetermineEligibility', content], stream, evidence.documentId);
    expect(told.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ApprovalGranted', 'EligibilityDetermined', 'DueDiligenceStarted', 'ClockStarted']),
    );
  });

  it('passes its due diligence, rated by the integrity officer alone', async () => {
    const finding = (check: string, rating: string) => ({
      check,
      rating,
      text: 'Public sources were read.',
      sources: ['register'],
    });
    expect(await isRefused('manager', 'RecordDueDiligenceFinding', finding('LEGAL', 'LOW'), stream)).toBe(
      'NOT_YOURS_TO_DO',
    );
    for (const check of ['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS'])
      await says(
        'integrity',
        'RecordDueDiligenceFinding',
        finding(check, check === 'ENVIRONMENT' ? 'MEDIUM' : 'LOW'),
        stream,
      );
    const note = await upload('integrity', 'due diligence note');
    const decision = because('All six checks are rated, and every finding is on file.', note.documentId);
    await says('integrity', 'CompleteDueDiligence', { conditions: [], deferredChecks: [], decision }, stream);
  });

  it('is approved by the head on the proposal of the case manager', async () => {
    const letter = await upload('manager', 'approval letter');
    const content = {
      outcome: 'APPROVE',
      letterDocumentId: letter.documentId,
      letterSha256: letter.sha256,
      budgetCeiling: 120_000,
      daysCeiling: 60,
      conditions: [],
    };
    const told = await decided('manager', ['DecideRequest', content], stream, letter.documentId);
    expect(told.events.map(({ type }) => type)).toContain('RequestApproved');

    const rows = await house.as('manager').view('case-overview', { stream, from: String(told.revision) });
    expect(rows).toMatchObject({
      ok: true,
      body: { isReached: true, rows: [{ row: { nickname: 'Msasa', stage: 'SCOPING' } }] },
    });
  });

  it('is read by an auditor: each decision with who proposed, who decided, why, and on what', async () => {
    const events = await house.as('auditor').stream(stream);
    if (!events.ok) throw new Error(events.problem.code);
    const decisions = events.body.events.filter(({ meta }) => (meta as { decision?: object }).decision);
    expect(decisions.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['EligibilityDetermined', 'DueDiligenceCompleted', 'RequestApproved']),
    );
    const register = await house.as('auditor').view('decision-register', { stream, limit: '500' });
    if (!register.ok) throw new Error(register.problem.code);
    const rows = register.body.rows.map(({ row }) => row as Record<string, unknown>);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'RequestApproved', proposedBy: 'manager', decidedBy: 'head' }),
        expect.objectContaining({ type: 'EligibilityDetermined', proposedBy: 'intake', decidedBy: 'head' }),
      ]),
    );
    expect(register.body.position).toBeGreaterThan(0);
    expect(JSON.stringify([events.body, register.body])).not.toMatch(/Kalundu|permanent secretary|Ministry of Mines/i);
  });

  it('is not there for an administrator, nor for an official of another government', async () => {
    for (const person of ['admin', 'official'] as const) {
      const answer = await house.as(person).stream(stream);
      expect(answer.ok ? 'seen' : answer.problem.code).toBe('NOT_FOUND');
    }
  });
});
