import type {
  approvals,
  clockLanguage,
  decision,
  dueDiligence,
  eligibility,
  enquiry,
  intake,
  laterChapters,
  questions,
  Recorded,
  Said,
  staff,
  track,
} from '@connex/domain';

type Later = typeof laterChapters;

/** What is told of later chapters, for which nobody has a command yet. */
type LaterWords = Later['board']['events'] &
  Later['standing']['events'] &
  Later['referral']['events'] &
  Later['scoping']['events'] &
  Later['selection']['events'] &
  Later['conflicts']['events'] &
  Later['assignment']['events'] &
  Later['rounds']['events'] &
  Later['completion']['events'];

/** Every event that a case may tell, by name. */
export type CaseWords = (typeof enquiry)['events'] &
  (typeof intake)['events'] &
  (typeof questions)['events'] &
  (typeof eligibility)['events'] &
  (typeof dueDiligence)['events'] &
  (typeof decision)['events'] &
  (typeof approvals)['events'] &
  (typeof track)['events'] &
  (typeof staff)['events'] &
  (typeof clockLanguage)['events'] &
  LaterWords;

export type CaseEventType = keyof CaseWords;

/** A fact of a case as a view hears it: its data has the shape that its word promises. */
export type CaseFact<T extends CaseEventType = CaseEventType> = {
  [K in T]: Omit<Recorded, 'type' | 'data'> & { readonly type: K; readonly data: Said<CaseWords[K]> };
}[T];

export type Hears<State> = { readonly [T in CaseEventType]?: (state: State, fact: CaseFact<T>) => State };

/** Tells a state on by the facts that a view names; every other fact leaves it as it is. */
export const hearing =
  <State>(table: Hears<State>) =>
  (state: State, event: Recorded): State => {
    const tell = Object.hasOwn(table, event.type) ? table[event.type as CaseEventType] : undefined;
    return tell ? (tell as (state: State, event: Recorded) => State)(state, event) : state;
  };
