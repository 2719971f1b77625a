import type { Session } from './session.js';

type Standing = { readonly session: Session | undefined; readonly isAway: boolean };
type Listener = () => void;

/**
 * Who is at this window, for everybody here who must know. When the house no longer knows them, the window is `away`: it
 * keeps its page, and calls wait at `back` until somebody has signed in again.
 */
export const presenceOf = () => {
  let standing: Standing = { session: undefined, isAway: false };
  const listeners = new Set<Listener>();
  const waiting = new Set<Listener>();
  const tell = (next: Standing) => {
    standing = next;
    listeners.forEach((heard) => heard());
  };

  return {
    now: (): Standing => standing,
    listen(heard: Listener): Listener {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    arrived(session: Session): void {
      tell({ session, isAway: false });
      waiting.forEach((go) => go());
      waiting.clear();
    },
    lost: (): void => void (standing.isAway || tell({ ...standing, isAway: true })),
    back: (): Promise<void> => new Promise((resolve) => void waiting.add(resolve)),
  };
};

export type Presence = ReturnType<typeof presenceOf>;
