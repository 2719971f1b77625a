import type { z } from 'zod';
import type { Control, Field, Option, Reference } from '../field.js';
import { labelOf, wordOf } from '../words.js';

/** What the name of a field says about it: a reference is chosen from the case, never typed. */
const references: Readonly<Record<string, Reference>> = {
  approvalId: 'approval',
  clock: 'clock',
  contactOfficer: 'person',
  escalationId: 'escalation',
  noteId: 'note',
  person: 'person',
  personRef: 'person',
  questionId: 'question',
};

/** Said of a kind of field, not of this one: no help to whoever fills it in. */
const saidOfKinds =
  /^(An opaque id|One line of text|Free text|A document that was uploaded|SHA-256|A person, by reference|A calendar day|An instant)/;

type Wrapped = { readonly innerType?: z.ZodType };
const inner = (schema: z.ZodType) => (schema.def as Wrapped).innerType;

/** The schema inside optional, nullable and default wrappings. */
export const heartOf = (schema: z.ZodType): z.ZodType => {
  const wrapped = inner(schema);
  return wrapped ? heartOf(wrapped) : schema;
};

const descriptionOf = (schema: z.ZodType): string | undefined => {
  const wrapped = inner(schema);
  const own = schema.meta()?.description;
  return own ?? (wrapped && descriptionOf(wrapped));
};

/** The fields of an object's schema, in its order. */
export const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>): readonly Field[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema, shape));

const fieldOf = (name: string, schema: z.ZodType, beside: Readonly<Record<string, z.ZodType>>): Field => {
  const help = descriptionOf(schema);
  return {
    name,
    label: labelOf(name),
    ...(help && !saidOfKinds.test(help) && { help }),
    required: !schema.safeParse(undefined).success,
    control: named(name, beside) ?? controlOf(heartOf(schema)),
  };
};

/** What the name decides before the kind is asked. */
const named = (name: string, beside: Readonly<Record<string, z.ZodType>>): Control | undefined => {
  const of = Object.hasOwn(references, name) ? references[name] : undefined;
  if (of) return { kind: 'reference', of };
  if (name === 'basis') return { kind: 'basis' };
  if (name === 'documentId' || name.endsWith('DocumentId')) return documentNamed(name, beside);
  const document = name.replace(/Sha256$/, 'DocumentId');
  return document !== name && document in beside ? { kind: 'print', document } : undefined;
};

const documentNamed = (name: string, beside: object): Control => {
  const print = name.replace(/DocumentId$/, 'Sha256');
  return print in beside ? { kind: 'document', print } : { kind: 'document' };
};

type Kinds = Readonly<Record<string, (schema: never) => Control>>;

const kinds: Kinds = {
  string: (schema: z.ZodString) => ofText(schema),
  number: (schema: z.ZodNumber) => ({
    kind: 'number',
    whole: schema.format === 'safeint' || schema.format === 'int32',
  }),
  boolean: () => ({ kind: 'truth' }),
  enum: (schema: z.ZodEnum) => ({ kind: 'choice', options: optionsOf(schema) }),
  literal: (schema: z.ZodLiteral) => ({ kind: 'fixed', value: schema.value }),
  array: (schema: z.ZodArray) => ofList(heartOf(schema.element as z.ZodType)),
  object: (schema: z.ZodObject) => ({ kind: 'group', fields: fieldsOf(schema.shape as Record<string, z.ZodType>) }),
  union: (schema: z.ZodUnion) => ofUnion(schema),
  record: () => ({ kind: 'structure' }),
  tuple: () => ({ kind: 'structure' }),
};

/** The control of a schema without wrappings. A kind that nobody drew a control for is a fault of ours. */
export const controlOf = (schema: z.ZodType): Control => {
  const draw = kinds[schema.def.type];
  if (!draw) throw new Error(`No control is drawn for a field of kind ${schema.def.type}.`);
  return draw(schema as never);
};

const longerThanALine = 300;

const ofText = ({ format, maxLength, minLength }: z.ZodString): Control => {
  if (format === 'date') return { kind: 'day' };
  if (format === 'datetime') return { kind: 'instant' };
  return {
    kind: (maxLength ?? 0) > longerThanALine ? 'text' : 'line',
    ...(maxLength !== null && { most: maxLength }),
    ...(minLength !== null && { least: minLength }),
  };
};

const ofList = (element: z.ZodType): Control => {
  const { kind, ...rest } = controlOf(element);
  if (kind === 'line' || kind === 'text') return { kind: 'lines' };
  if (kind === 'number') return { kind: 'numbers' };
  if (kind === 'choice') return { kind: 'choices', ...(rest as { readonly options: readonly Option[] }) };
  if (kind === 'group') return { kind: 'rows', ...(rest as { readonly fields: readonly Field[] }) };
  return { kind: 'structure' };
};

/** Yes, no, or a word, as the lists of countries say it; other unions are for programs. */
const ofUnion = ({ options }: z.ZodUnion): Control => {
  const said = options
    .map((one) => (one as z.ZodType).def.type)
    .sort()
    .join();
  return { kind: said === 'boolean,string' ? 'truth-or-word' : 'structure' };
};

const optionsOf = (schema: z.ZodEnum): readonly Option[] =>
  schema.options.map((value) => ({ value: String(value), word: wordOf(String(value)) }));
