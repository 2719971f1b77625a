import type { CaseEventType, CaseFact } from '../facts.js';

/** A task as the fact that opens it tells it. */
export type Opening = {
  readonly subject?: string;
  readonly roles?: readonly string[];
  readonly command?: string;
  readonly dueAt?: string;
  readonly notFor?: string;
};

/** Which of its tasks a fact closes: those about one subject, or all of them. */
export type Closing = { readonly subject?: string };

export type TaskRule = {
  readonly task: string;
  readonly means: string;
  readonly command: string;
  readonly roles: readonly string[];
  /** The clock by which it is due. With a subject, the instance of the clock that waits for that subject. */
  readonly clock?: string;
  /** Stays when the case is closed. */
  readonly outlives?: true;
  readonly opens: { readonly [T in CaseEventType]?: (fact: CaseFact<T>) => readonly Opening[] };
  readonly closes: { readonly [T in CaseEventType]?: (fact: CaseFact<T>) => readonly Closing[] };
};

/** Opens or closes the task about one subject, which the fact names in a field of its own. */
export const per =
  <Field extends string>(field: Field) =>
  ({ data }: { readonly data: { readonly [F in Field]?: string | number | undefined } }): readonly Closing[] => [
    { subject: String(data[field] ?? '') },
  ];

export const once = (): readonly Opening[] => [{}];
export const all = (): readonly Closing[] => [{}];
