import { useEffect, useRef, useState } from 'react';
import { door } from '../door/house.js';
import { timeOfDay } from '../time/format.js';

/** How long a writer must rest before what they wrote is kept. Milliseconds. */
const rest = 1_000;

export type DraftState =
  { readonly is: 'none' | 'saving' | 'unkept' } | { readonly is: 'kept' | 'restored'; readonly at: string };

/**
 * Keeps what is typed on the server, so that leaving loses nothing: found again when the form is opened, unless
 * something was typed meanwhile; kept a second after the last key; dropped when it was said, after a keep under way. Where the house cannot keep it, the form says so.
 */
export const useDraft = <T>(key: string, value: T, restore: (value: T) => void) => {
  const [state, setState] = useState<DraftState>({ is: 'none' });
  const [isLooked, setLooked] = useState(false);
  const first = useRef(value);
  const latest = useRef({ value, restore });
  latest.current = { value, restore };
  const opened = useRef(value);
  const keeping = useRef<Promise<unknown>>(undefined);

  useEffect(() => {
    let isGone = false;
    void door.drafts(key).then((answer) => {
      if (isGone) return;
      const found = answer.ok ? answer.body.drafts.find((draft) => draft.key === key) : undefined;
      if (found && latest.current.value === opened.current) {
        first.current = found.value as T;
        latest.current.restore(found.value as T);
        setState({ is: 'restored', at: found.savedAt });
      }
      setLooked(true);
    });
    return () => void (isGone = true);
  }, [key]);

  useEffect(() => {
    if (!isLooked || value === first.current) return;
    first.current = value;
    const soon = setTimeout(() => {
      const kept = keep(key, value);
      keeping.current = kept;
      void kept.then(setState);
    }, rest);
    return () => clearTimeout(soon);
  }, [isLooked, key, value]);

  const drop = async (): Promise<void> => {
    await keeping.current;
    setState({ is: 'none' });
    await door.dropDraft(key);
  };
  return { state, drop };
};

const keep = async (key: string, value: unknown): Promise<DraftState> => {
  const answer = await door.keepDraft(key, value);
  if (!answer.ok) return { is: 'unkept' };
  const { savedAt } = (answer.body ?? {}) as { readonly savedAt?: string };
  return savedAt === undefined ? { is: 'none' } : { is: 'kept', at: savedAt };
};

/** What is said of a draft at the foot of its form. */
export const draftSaid = (state: DraftState): string => {
  if (state.is === 'kept') return `Draft kept at ${timeOfDay(state.at)}`;
  if (state.is === 'restored') return `Your draft of ${timeOfDay(state.at)} is back`;
  return state.is === 'unkept' ? 'The house cannot keep a draft now; this window still has it' : '';
};
