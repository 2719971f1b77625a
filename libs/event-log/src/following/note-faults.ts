import type { FollowingState } from '../feed.js';

type Notes = Readonly<Record<'info' | 'warn', (fields: object, sentence: string) => void>>;
type Told = { readonly fault: string | undefined; readonly parked: number };

/** Milliseconds between two looks. */
const beat = 1_000;

const noteFault = ({ name, fault, position }: FollowingState, before: Told, notes: Notes) => {
  if (fault === before.fault) return;
  if (fault === undefined) notes.info({ follower: name, position }, 'The follower goes on.');
  else notes.warn({ follower: name, fault, position }, 'A follower falters and tries again.');
};

const noteParked = ({ name, parked, position }: FollowingState, before: Told, notes: Notes) => {
  if (parked > before.parked)
    notes.warn({ follower: name, parked, position }, 'A stream that cannot be taken in is parked; the others go on.');
};

/** Says once when a follower falters or parks a stream, and once when all is well again. Ends with the function it gives. */
export const noteFaults = (states: () => readonly FollowingState[], notes: Notes): (() => void) => {
  const told = new Map<string, Told>();
  const look = () => {
    for (const state of states()) {
      const before = told.get(state.name) ?? { fault: undefined, parked: 0 };
      noteFault(state, before, notes);
      noteParked(state, before, notes);
      told.set(state.name, { fault: state.fault, parked: state.parked });
    }
  };
  const timer = setInterval(look, beat);
  return () => clearInterval(timer);
};
