import { words } from '@connex/domain';
import type { Control, Field } from '../field.js';
import { formOf } from './form-of.js';

const commands = words.filter(({ kind }) => kind === 'command');
const forPeople = commands.filter((word) => word.kind === 'command' && word.by.some((role) => role !== 'SYSTEM'));

const everyField = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...everyField(inside(field.control))]);
const inside = (control: Control) => ('fields' in control ? control.fields : []);
const asked = (name: string) => {
  const form = formOf(name)!;
  return everyField([...form.fields, ...(form.deciding ? [form.deciding] : [])]);
};

describe('a command as a form', () => {
  it.each(commands.map(({ name }) => [name]))('asks for everything that %s says, each by a control', (name) => {
    const word = commands.find((one) => one.name === name)!;
    const form = formOf(name)!;
    const names = [...form.fields, ...(form.deciding ? [form.deciding] : [])].map((field) => field.name);
    const answered = form.deciding ? ['approvalId'] : [];
    expect([...names, ...answered].sort()).toEqual(Object.keys(word.schema.shape).sort());
    for (const field of asked(name)) expect(field).toMatchObject({ label: /./, control: { kind: /./ } as object });
  });

  it('asks nobody for a structure that only programs can write, but where a whole document has a page of its own', () => {
    const paged = ['PublishCalendarVersion', 'ChangePolicy'];
    const structured = forPeople.flatMap(({ name }) =>
      (paged.includes(name) ? [] : asked(name))
        .filter(({ control }) => control.kind === 'structure')
        .map((field) => `${name}.${field.name}`),
    );
    expect(structured).toEqual(['ProposeDecision.data']);
  });

  it('asks for a file once, and takes its print from the upload', () =>
    expect(asked('DecideRequest').filter(({ name }) => name.startsWith('letter'))).toMatchObject([
      { control: { kind: 'document', print: 'letterSha256' } },
      { control: { kind: 'print', document: 'letterDocumentId' } },
    ]));

  it('offers what the case knows instead of asking for its id', () =>
    expect(asked('ProvideInformation').find(({ name }) => name === 'questionId')?.control).toEqual({
      kind: 'reference',
      of: 'question',
    }));

  it('says what may stay empty', () => {
    expect(asked('RegisterRequest').find(({ name }) => name === 'nextRoundDate')).toMatchObject({
      required: false,
      control: { kind: 'day' },
    });
    expect(asked('RegisterRequest').find(({ name }) => name === 'contractName')?.required).toBe(true);
  });

  it('gives no help that only names the kind of a field', () =>
    expect(asked('RequestInformation').find(({ name }) => name === 'text')?.help).toBeUndefined());

  it('knows which words need two pairs of eyes', () =>
    expect(['AnswerEnquiry', 'CloseEnquiry', 'DecideRequest'].map((name) => formOf(name)?.eyes)).toEqual([
      'one',
      'two-sometimes',
      'two',
    ]));

  it('has no form for what the house does not know', () => expect(formOf('BuyElephant')).toBeUndefined());
});
