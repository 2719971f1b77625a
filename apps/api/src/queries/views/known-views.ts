import { classOfField, mayRead, type Role } from '@connex/domain';
import type { Projector } from '@connex/read-models';
import { z } from 'zod';
import { showsField } from '../../access/guest-window.js';

type Fields = Readonly<Record<string, z.ZodType>>;

/** The fields of a view's row; a view with other than object rows has none. */
const fieldsOf = ({ row }: Projector): Fields => (row instanceof z.ZodObject ? (row.shape as Fields) : {});

const isScalar = (field: z.ZodType): boolean => {
  const inner = (field.def as { readonly innerType?: z.ZodType }).innerType;
  if (inner) return isScalar(inner);
  return [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral].some((kind) => field instanceof kind);
};

/**
 * By which fields a role may filter a view: only those that it may read, since a filter by what is hidden would tell it
 * (leak class 1).
 */
export const filtersOf = (view: Projector, role: Role): Fields =>
  Object.fromEntries(
    Object.entries(fieldsOf(view)).filter(([name, field]) => {
      const confidentiality = classOfField(field);
      const isRead = confidentiality === undefined || mayRead(role, confidentiality);
      return isScalar(field) && isRead && showsField(role, view.view, name);
    }),
  );

/** The value of a filter as the row holds it: text from the address becomes a number or a truth where the field is one. */
export const filterValue = (field: z.ZodType, text: string): unknown => {
  for (const value of [text, Number(text), text === 'true', null])
    if (spells(value, text) && field.safeParse(value).success) return value;
  return undefined;
};

const spells = (value: unknown, text: string): boolean => String(value) === text;
