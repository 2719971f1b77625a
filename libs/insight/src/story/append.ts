import { clockLanguage, type Recorded } from '@connex/domain';

/** A fact that the clock keeper wrote, or that time rang out of a clock. */
export const isOfClocks = ({ type }: Pick<Recorded, 'type'>): boolean => Object.hasOwn(clockLanguage.events, type);

/** The facts that were written together, in their order; those of one append stand side by side. */
export const appendsIn = (facts: readonly Recorded[]): readonly (readonly Recorded[])[] => {
  const appends: Recorded[][] = [];
  let last = '';
  for (const fact of facts) {
    if (fact.meta.commandId === last) appends.at(-1)!.push(fact);
    else appends.push([fact]);
    last = fact.meta.commandId;
  }
  return appends;
};

/** What takes no longer than it takes to type is said as it happens, in milliseconds. */
export const whileTyping = 60_000;

/** A fact that somebody entered later than it happened, by more than it takes to type it. */
export const isEnteredLate = ({ occurredAt, recordedAt }: Pick<Recorded, 'occurredAt' | 'recordedAt'>): boolean =>
  occurredAt < recordedAt && Date.parse(recordedAt) - Date.parse(occurredAt) > whileTyping;

type Detected = { readonly detectedAt?: string; readonly lateEntry?: { readonly enteredAt: string } };

/** The house's now when an append was decided: a clock says it where it had to know; time speaks at its own instant. */
export const nowOf = (append: readonly Recorded[]): string => {
  const [first] = append as readonly [Recorded];
  for (const { data } of append) {
    const { detectedAt, lateEntry } = data as Detected;
    const said = detectedAt ?? lateEntry?.enteredAt;
    if (said !== undefined) return said;
  }
  return first.meta.by.role === 'SYSTEM' ? first.occurredAt : first.recordedAt;
};
