import { classOfField, isHash, type Confidentiality } from '@connex/domain';
import { z } from 'zod';

/** A bird for each class: where it sings, a value of that class has come through. */
export const canaryOf = (confidentiality: Confidentiality): string => `canary-${confidentiality.toLowerCase()}`;

type Wrapped = { readonly innerType?: z.ZodType };

/**
 * Data that a schema allows, with a canary in every text that carries a class, however deep. Figures and choices cannot
 * hold a bird and are told plainly, as are hashes, which an auditor may read; `plain` says an unclassed text by the name of its field.
 */
export const birdsIn = (
  schema: z.ZodType,
  plain: (field: string) => string,
  field = '',
  over?: Confidentiality,
): unknown => {
  const confidentiality = classOfField(schema) ?? over;
  const text = confidentiality ? canaryOf(confidentiality) : plain(field);
  if (isHash(schema)) return 'plain-hash';
  const inside = (part: z.ZodType, name = field) => birdsIn(part, plain, name, confidentiality);
  return composed(schema, inside) ?? leaf(schema, text);
};

type Inside = (part: z.ZodType, name?: string) => unknown;

const composed = (schema: z.ZodType, inside: Inside): unknown => {
  const { innerType } = schema.def as Wrapped;
  if (innerType) return inside(innerType);
  if (schema instanceof z.ZodArray) return [inside(schema.element as z.ZodType)];
  if (schema instanceof z.ZodRecord) return { said: inside(schema.valueType as z.ZodType) };
  if (schema instanceof z.ZodUnion) return inside(schema.options[0] as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return undefined;
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>);
  return Object.fromEntries(fields.map(([name, part]) => [name, inside(part, name)]));
};

const leaf = (schema: z.ZodType, text: string): unknown => {
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodNumber) return 7;
  return schema instanceof z.ZodBoolean ? true : text;
};
