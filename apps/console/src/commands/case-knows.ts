import type { CaseTimeline } from '@connex/read-models';
import { createContext, useContext } from 'react';
import type { Reference } from './field.js';

/** Something that can be chosen, as the pickers of the house show it. */
export type Known = { readonly key: string; readonly label: string; readonly note?: string | undefined };

/** What a form may offer from the case that it is about, so that nobody types an id. */
export type CaseKnows = {
  readonly choices: Readonly<Partial<Record<Reference, readonly Known[]>>>;
  /** What a decision can stand on: documents first, then facts of the case. */
  readonly basis: readonly Known[];
  /** The story as far as it was told when this was read: whoever decides meanwhile is found in it. */
  readonly story: readonly CaseTimeline[];
};

const nothing: CaseKnows = { choices: {}, basis: [], story: [] };
const Context = createContext(nothing);

export const CaseKnowsProvider = Context.Provider;
export const useCaseKnows = (): CaseKnows => useContext(Context);
