import { classOfField, eventNamed, mayRead, type Role } from '@connex/domain';
import { labelOf, wordOf } from '../words.js';

/** A field that stands in the log and is not open to its reader. */
export type Masked = { readonly label: string; readonly className: string };

/** What of an event its reader does not see: fields of a class that is not theirs. */
export const maskedIn = (type: string, said: Readonly<Record<string, unknown>>, role: Role): readonly Masked[] =>
  Object.entries(eventNamed(type)?.schema.shape ?? {}).flatMap(([name, field]) => {
    const confidentiality = classOfField(field);
    const isHidden = confidentiality !== undefined && !(name in said) && !mayRead(role, confidentiality);
    return isHidden ? [{ label: labelOf(name), className: wordOf(confidentiality) }] : [];
  });
