import type { DoorClient } from '../door/door-client.js';
import { documentsOf, isUpload, uploadFile } from '../door/given-files.js';

/** What JSON Schema says of one field, as far as a terminal can ask for it. */
export type FieldSchema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
};

/** Asks one question and gives the answer back; an empty one means "nothing". */
export type Ask = (question: string) => Promise<string>;

/** Who is asked, and the door by which a file that is named goes in. */
type Terminal = { readonly ask: Ask; readonly door: Pick<DoorClient, 'document'> };
type Asking = Terminal & { readonly required: boolean };

/**
 * Asks for the fields of a command one by one, in the order of its language. Fields already given are not asked again;
 * an optional field is left out by an empty answer. A document field takes the path of a file, which is uploaded.
 */
export const askFields = async (
  schema: FieldSchema,
  given: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (name in answers) continue;
    const asking = { ...terminal, required: schema.required?.includes(name) ?? false };
    Object.assign(answers, onlyFieldsOf(schema, await askOne(name, field, asking)));
  }
  return answers;
};

/** One field's answer, under its name; nothing when it was left out. An uploaded document brings its print. */
const askOne = async (name: string, field: FieldSchema, asking: Asking): Promise<Record<string, unknown>> => {
  if (field.type === 'object') return { [name]: await askFields(field, {}, asking) };
  if (isDocument(name)) return askDocument(name, asking);
  const value = await askField(name, field, asking);
  if (value === undefined) return {};
  return { [name]: name === 'basis' ? await documentsOf(asking.door, value as readonly string[]) : value };
};

const onlyFieldsOf = ({ properties = {} }: FieldSchema, answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => name in properties));

const isDocument = (name: string) => name.endsWith('DocumentId');

const askDocument = async (name: string, { ask, door, required }: Asking) => {
  const answer = await ask(`${name} (path of the file, or the id of an upload${required ? '' : ', empty for none'}): `);
  if (answer === '') return {};
  if (isUpload(answer)) return { [name]: answer };
  const { documentId, sha256 } = await uploadFile(door, answer);
  return { [name]: documentId, [name.replace(/DocumentId$/, 'Sha256')]: sha256 };
};

const askField = async (name: string, field: FieldSchema, asking: Asking): Promise<unknown> => {
  for (;;) {
    const answer = await asking.ask(question(name, field, asking.required));
    if (answer === '') return asking.required && field.type === 'array' ? [] : undefined;
    const value = understood(answer, field);
    if (value !== undefined) return value;
  }
};

const question = (name: string, field: FieldSchema, required: boolean) => {
  const kind = name === 'basis' ? papers : (field.enum?.join(' | ') ?? kinds[field.type ?? 'string'] ?? 'text');
  const note = field.description ? ` ${field.description}` : '';
  return `${name} (${kind}${required ? '' : ', empty for none'})${note}: `;
};

const papers = 'files by path, or uploads by id, separated by ;';

const kinds: Readonly<Record<string, string>> = {
  array: 'several, separated by ;',
  boolean: 'yes | no',
  integer: 'whole number',
  number: 'number',
};

const readers: Readonly<Record<string, (answer: string) => unknown>> = {
  array: (answer) => answer.split(';').map((one) => one.trim()),
  boolean: (answer) => ({ yes: true, y: true, true: true, no: false, n: false, false: false })[answer.toLowerCase()],
  integer: (answer) => (/^-?\d+$/.test(answer) ? Number(answer) : undefined),
  number: (answer) => (Number.isFinite(Number(answer)) ? Number(answer) : undefined),
};

/** The answer as the field's type; nothing when it is not one, so that it is asked again. */
const understood = (answer: string, { type = 'string', enum: words }: FieldSchema): unknown => {
  if (words) return words.find((word) => word.toLowerCase() === answer.toLowerCase());
  return (readers[type] ?? String)(answer);
};
