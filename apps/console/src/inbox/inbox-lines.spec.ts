import type { RequestInbox, Task } from '@connex/read-models';
import { inboxLines, signatoryOf } from './inbox-lines.js';

const said = {
  letter: true,
  signatory: false,
  contract: true,
  background: false,
  services: true,
  timeline: true,
  counterparties: true,
};
const letter = (more: Partial<RequestInbox>): RequestInbox => ({
  stream: 'case-1',
  nickname: 'Msasa',
  country: 'ZM',
  stage: 'ELIGIBILITY',
  ball: 'CSU',
  track: 'STANDARD',
  kind: 'LETTER',
  state: 'NEW',
  channel: 'EMAIL',
  receivedAt: '2026-11-30T09:12:00.000Z',
  contact: null,
  summary: null,
  contractName: 'Kalundu',
  signatory: 'known',
  signatureBasis: 'OFFICE',
  completeness: said,
  openQuestions: 0,
  ...more,
});
const row = (one: RequestInbox) => ({ key: one.stream, row: one });
const task = (command: string, dueAt: string | null) =>
  ({ stream: 'case-1', command, dueAt, roles: ['INTAKE'] }) as unknown as Task;

describe('what lies at the door', () => {
  it('says what a letter leaves out, and how much it says', () =>
    expect(inboxLines([row(letter({}))], [])[0]).toMatchObject({
      said: 5,
      of: 7,
      missing: ['a signatory who may sign', 'the background'],
    }));

  it('asks no completeness of an enquiry', () =>
    expect(inboxLines([row(letter({ kind: 'ENQUIRY', completeness: null }))], [])[0]).toMatchObject({
      said: undefined,
      missing: [],
    }));

  it('shows the longest there on top, with the act that is due first', () => {
    const older = letter({ stream: 'case-0', receivedAt: '2026-11-26T08:20:00.000Z' });
    const tasks = [
      task('DetermineEligibility', '2026-12-04T16:00:00.000Z'),
      task('AcknowledgeRequest', '2026-12-01T16:00:00.000Z'),
    ];
    const lines = inboxLines([row(letter({})), row(older)], tasks);
    expect(lines.map(({ key }) => key)).toEqual(['case-0', 'case-1']);
    expect(lines[1]?.next?.command).toBe('AcknowledgeRequest');
  });

  it('says how sure the signatory is', () =>
    expect(
      [letter({}), letter({ signatory: 'unknown', signatureBasis: 'UNKNOWN' }), letter({ signatory: null })].map(
        signatoryOf,
      ),
    ).toEqual(['Signatory known, not verified, by office', 'Signatory not known', '–']));
});
