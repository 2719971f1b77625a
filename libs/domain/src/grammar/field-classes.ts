import { z } from 'zod';
import { classOf, type Confidentiality } from './confidentiality.js';

type Wrapped = { readonly innerType?: z.ZodType };

/** What an optional, nullable or defaulted field wraps. */
const inner = (schema: z.ZodType): z.ZodType | undefined => (schema.def as Wrapped).innerType;
const bare = (schema: z.ZodType): z.ZodType => {
  const wrapped = inner(schema);
  return wrapped ? bare(wrapped) : schema;
};

/** The class of a field, wherever in its wrappings it was written. */
export const classOfField = (schema: z.ZodType): Confidentiality | undefined => {
  const wrapped = inner(schema);
  return classOf(schema) ?? (wrapped && classOfField(wrapped));
};

const noteOf = (schema: z.ZodType, note: string): unknown => {
  const wrapped = inner(schema);
  return schema.meta()?.[note] ?? (wrapped && noteOf(wrapped, note));
};

/** Whether a field holds a hash, which shows nothing but sameness. */
export const isHash = (schema: z.ZodType): boolean => noteOf(schema, 'hash') === true;

/** Whether an auditor reads a field of any class: a hash, or why something was decided. */
export const isForAudit = (schema: z.ZodType): boolean => isHash(schema) || noteOf(schema, 'audited') === true;

/** The classes of a schema's fields, by path: `signedBy.title`, `rows[].value`. INTERNAL fields do not stand there. */
export const classesIn = (schema: z.ZodType, path = ''): Readonly<Record<string, Confidentiality>> => {
  const own = classOfField(schema);
  const rest = fieldsOf(bare(schema)).map(([name, field]) =>
    classesIn(field, name === '[]' ? `${path}[]` : join(path, name)),
  );
  return Object.assign({}, own && { [path]: own }, ...rest) as Record<string, Confidentiality>;
};

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);

const fieldsOf = (schema: z.ZodType): readonly (readonly [string, z.ZodType])[] => {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>);
  if (schema instanceof z.ZodArray) return [['[]', schema.element as z.ZodType]];
  if (schema instanceof z.ZodRecord) return [['[]', schema.valueType as z.ZodType]];
  return [];
};

/**
 * A value without the fields that may not be read, however deep they lie; what the schema does not know goes, too.
 * `mayRead` is asked for each field; nothing comes back when the value itself may not be read.
 */
export const readable = (schema: z.ZodType, value: unknown, mayRead: MayRead): unknown => {
  if (value === undefined || !mayRead(schema)) return undefined;
  const heart = bare(schema);
  if (heart instanceof z.ZodArray && Array.isArray(value)) return readableItems(heart, value, mayRead);
  return isFielded(heart) && isObject(value) ? readableFields(heart, value, mayRead) : value;
};

type MayRead = (field: z.ZodType) => boolean;
type Fielded = z.ZodObject | z.ZodRecord;

const isFielded = (schema: z.ZodType): schema is Fielded =>
  schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const readableItems = (schema: z.ZodArray, value: readonly unknown[], mayRead: MayRead) =>
  value.map((item) => readable(schema.element as z.ZodType, item, mayRead)).filter((item) => item !== undefined);

const readableFields = (schema: Fielded, value: object, mayRead: MayRead): Record<string, unknown> => {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : undefined;
  const fieldNamed = (name: string) => (shape ? shape[name] : ((schema as z.ZodRecord).valueType as z.ZodType));
  const seen = Object.entries(value).map(([name, one]) => {
    const field = fieldNamed(name);
    return [name, field && readable(field, one, mayRead)] as const;
  });
  return Object.fromEntries(seen.filter(([, one]) => one !== undefined));
};
