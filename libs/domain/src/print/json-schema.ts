import { z } from 'zod';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema of the language as JSON Schema (draft 2020-12), as OpenAPI 3.1 and AsyncAPI 3 take it. The confidentiality
 * class of a field comes along as `x-class`; names that only zod knows do not.
 */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'input'): JsonSchema => {
  const { $schema: _, ...printed } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: renameNotes });
  const { $defs = {}, ...body } = printed as JsonSchema & { readonly $defs?: Readonly<Record<string, JsonSchema>> };
  return written(body, $defs) as JsonSchema;
};

type Printed = { readonly jsonSchema: object };

const renameNotes = ({ jsonSchema }: Printed): void => {
  const notes = jsonSchema as Record<string, unknown>;
  if ('class' in notes) notes['x-class'] = notes['class'];
  for (const name of ['class', 'hash', 'id']) delete notes[name];
};

const place = '#/$defs/';

/** Shared pieces are written out where they stand: a reader of one command needs no other page. */
const written = (part: unknown, pieces: Readonly<Record<string, JsonSchema>>): unknown => {
  if (Array.isArray(part)) return part.map((one) => written(one, pieces));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as { readonly $ref?: string };
  const piece = $ref?.startsWith(place) ? pieces[$ref.slice(place.length)] : undefined;
  const entries = Object.entries({ ...piece, ...(piece ? rest : part) });
  return Object.fromEntries(entries.map(([name, held]) => [name, written(held, pieces)]));
};
