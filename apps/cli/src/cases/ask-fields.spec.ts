import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askFields, type FieldSchema } from './ask-fields.js';

const letter = join(mkdtempSync(join(tmpdir(), 'asked-')), 'letter.pdf');
writeFileSync(letter, 'We ask for support.');

const schema: FieldSchema = {
  type: 'object',
  required: ['outcome', 'sectorOk', 'conditions', 'letterDocumentId', 'letterSha256'],
  properties: {
    outcome: { type: 'string', enum: ['APPROVE', 'DECLINE'] },
    sectorOk: { type: 'boolean' },
    conditions: { type: 'array', items: { type: 'string' } },
    budgetCeiling: { type: 'integer' },
    letterDocumentId: { type: 'string' },
    letterSha256: { type: 'string' },
  },
};

const answering = (...answers: string[]) => {
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  const document = () => Promise.resolve({ ok: true as const, body: { documentId: 'doc-1', sha256: 'ab' } });
  return { asked, ask, door: { document } };
};

describe('asking for the fields of a command', () => {
  it('asks one by one, uploads the letter, and does not ask for its print', async () => {
    const terminal = answering('approve', 'yes', 'one; two', '', letter);
    expect(await askFields(schema, {}, terminal)).toEqual({
      outcome: 'APPROVE',
      sectorOk: true,
      conditions: ['one', 'two'],
      letterDocumentId: 'doc-1',
      letterSha256: 'ab',
    });
    expect(terminal.asked).toHaveLength(5);
  });

  it('asks again when the answer is none of the words', async () => {
    const terminal = answering('maybe', 'decline', 'no', 'x', '7', 'doc-9', 'cd');
    const answers = await askFields(schema, {}, terminal);
    expect(answers).toMatchObject({ outcome: 'DECLINE', sectorOk: false, budgetCeiling: 7, letterDocumentId: 'doc-9' });
  });

  it('brings the print of an upload only where the command asks for it', async () => {
    const answer: FieldSchema = {
      properties: { answerDocumentId: { type: 'string' } },
      required: ['answerDocumentId'],
    };
    expect(await askFields(answer, {}, answering(letter))).toEqual({ answerDocumentId: 'doc-1' });
  });

  it('takes the papers that a decision stands on as files or as uploads', async () => {
    const reasons: FieldSchema = { properties: { basis: { type: 'array', items: { type: 'string' } } } };
    expect(await askFields(reasons, {}, answering(`doc-7; ${letter}`))).toEqual({ basis: ['doc-7', 'doc-1'] });
  });

  it('does not ask for what was given', async () => {
    const terminal = answering('no', '', '', 'doc-9', 'cd');
    await askFields(schema, { outcome: 'APPROVE' }, terminal);
    expect(terminal.asked.some((question) => question.startsWith('outcome'))).toBe(false);
  });
});
