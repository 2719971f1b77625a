import { understand, isUnderstood } from '@connex/domain';
import fc from 'fast-check';
import { dataOf, valuesOf } from '../data-of.js';
import { formOf } from './form-of.js';
import { askedFields, hear, purposeNow, type Purpose } from './hear.js';

const form = (command: string) => formOf(command)!;
const said = (command: string, data: Record<string, unknown>, purpose: Purpose = 'speak') =>
  hear({ form: form(command), purpose, values: valuesOf(askedFields(form(command), purpose), data) });

const letter = { letterDocumentId: 'doc-1', letterSha256: 'a'.repeat(64) };
const request = {
  country: 'ZM',
  ...letter,
  signedBy: { personRef: 'p-1', title: 'Permanent Secretary', body: 'Ministry of Mines' },
  signatureBasis: 'OFFICE',
  channel: 'EMAIL',
  background: '',
  servicesRequested: ['Financial model', 'Legal review'],
  timelineRequested: '',
  contractName: 'Kalundu Copper Mine',
  resourceTags: ['copper'],
  counterparties: ['Kalundu Copper Ltd'],
  nextRoundDate: '2027-02-08',
  languages: ['en'],
  nationalLevel: 'NATIONAL',
  confidentialityWaiver: false,
};
const decision = { reasonText: 'All six checks were rated low.', basis: ['doc-1'], alternatives: ['Wait'] };

describe('what a form says', () => {
  it.each([
    ['RegisterRequest', request],
    ['RegisterEnquiry', { channel: 'PHONE', country: 'ZM', contact: 'C. B.', summary: 'They ask.', language: 'en' }],
    ['RecordDueDiligenceFinding', { check: 'LEGAL', rating: 'LOW', text: 'Nothing.', sources: ['register'] }],
    ['CompleteDueDiligence', { conditions: [], deferredChecks: ['LEGAL'], decision }],
    ['ProvideInformation', { questionId: 'q-1', answerDocumentId: 'doc-2', complete: true, via: 'EMAIL' }],
    ['AssignStaff', { person: 'ilse', role: 'INTAKE' }],
    [
      'RecordDelegation',
      { to: 'deputy', decisions: [], startsAt: '2027-01-04T08:00:00.000Z', endsAt: '2027-01-08T16:00:00.000Z' },
    ],
    ['CloseEscalation', { escalationId: 'x-1', resolution: 'Answered.' }],
  ])('is %s, word for word as the door understands it', (command, data) => {
    const understood = understand(command, data);
    if (!isUnderstood(understood)) throw new Error(JSON.stringify(understood));
    expect(said(command, data)).toEqual({ type: command, data: { ...data } });
  });

  it('is a proposal when somebody else decides it', () => {
    const data = { outcome: 'APPROVE', ...letter, budgetCeiling: 150_000, daysCeiling: 40, conditions: [] };
    const { conditions: _, ...told } = data;
    expect(said('DecideRequest', data, 'propose')).toEqual({
      type: 'ProposeDecision',
      data: { command: 'DecideRequest', data: told },
    });
  });

  it('brings the content of a proposal unchanged, with the reasons of whoever decides', () =>
    expect(
      hear({
        form: form('DecideRequest'),
        purpose: 'decide',
        values: { decision: { reasonText: decision.reasonText, basis: ['doc-1'], alternatives: '', reasonCode: '' } },
        given: { approvalId: 'a-1', outcome: 'APPROVE', ...letter, conditions: [] },
      }),
    ).toMatchObject({
      type: 'DecideRequest',
      data: { approvalId: 'a-1', outcome: 'APPROVE', decision: { basis: ['doc-1'] } },
    }));

  it('becomes a proposal by what it says, where only some of it needs two pairs of eyes', () => {
    const now = (reasonCode: string) =>
      purposeNow({ form: form('CloseEnquiry'), purpose: 'speak', values: { reasonCode } });
    expect([now('NO_FOLLOW_UP'), now('OUT_OF_SCOPE')]).toEqual(['speak', 'propose']);
  });

  it('is told at its fields what is wrong, in words that say what to do', () =>
    expect(
      said('RegisterRequest', { ...request, country: '', contractName: '', signatureBasis: undefined, signedBy: {} }),
    ).toEqual({
      wrong: expect.arrayContaining([
        { path: 'contractName', message: 'Fill in: contract name' },
        { path: 'country', message: 'Fill in: country' },
        { path: 'signatureBasis', message: 'Choose: signature basis' },
        { path: 'signedBy.title', message: 'Fill in: title' },
      ]),
    }));

  it('leads from a print that is missing to the file that brings it', () =>
    expect(said('DecideRequest', { outcome: 'DECLINE', conditions: [] }, 'propose')).toMatchObject({
      wrong: [{ path: 'letterDocumentId', message: 'Upload a file: letter' }],
    }));

  it('asks who decides for a reason and a document before the door does (R-042)', () =>
    expect(
      said('CompleteDueDiligence', {
        conditions: [],
        deferredChecks: [],
        decision: { reasonText: 'Fine.', basis: ['case-1#3'] },
      }),
    ).toMatchObject({ wrong: [{ path: 'decision.reasonText' }, { path: 'decision.basis' }] }));

  it('names the line of a list that is too long', () =>
    expect(
      said('RecordDueDiligenceFinding', { check: 'LEGAL', rating: 'LOW', text: 'x', sources: ['ok', 'y'.repeat(400)] }),
    ).toEqual({ wrong: [{ path: 'sources', message: 'Sources: line 2 must have at most 300 characters.' }] }));

  it('survives being shown and said again, whatever was typed into it', () => {
    const { fields } = form('RequestInformation');
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, askedOf) => {
        const data = dataOf(fields, { text, askedOf, documentId: '', about: '' });
        expect(dataOf(fields, valuesOf(fields, data))).toEqual(data);
      }),
    );
  });
});
