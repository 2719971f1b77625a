import { useRef } from 'react';
import type { Act } from '../../commands/language/acts.js';

/** An act by its key; a command alone names the way in which it is theirs to say. */
const actNamed = (acts: readonly Act[], named: string | undefined): Act | undefined =>
  acts.find(({ key }) => key === named) ?? acts.find(({ command }) => command === named);

export type OpenAct = { readonly act: Act; readonly isOvertaken: boolean };

type Known = { readonly asked: string; readonly act: Act };

/** The act as it stands now; the one that was open before, where it can no longer be done. */
const openNow = (acts: readonly Act[], asked: string, before: Act | undefined): OpenAct | undefined => {
  const act = before ? acts.find(({ key }) => key === before.key) : actNamed(acts, asked);
  if (act) return { act, isOvertaken: false };
  return before && { act: before, isOvertaken: true };
};

/** The act that an address asks for. It stays open, with what was typed, also when the case moves on meanwhile. */
export const useOpenAct = (acts: readonly Act[], asked: string | undefined): OpenAct | undefined => {
  const known = useRef<Known>(undefined);
  if (asked === undefined) {
    known.current = undefined;
    return undefined;
  }
  const open = openNow(acts, asked, known.current?.asked === asked ? known.current.act : undefined);
  known.current = open && { asked, act: open.act };
  return open;
};
