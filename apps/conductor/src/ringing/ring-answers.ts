import type { Told } from '@connex/domain/lifecycle';

/** So many streams are remembered; whoever is forgotten is merely told once more. */
const most = 10_000;
/** A ring takes milliseconds. Whoever takes longer is told by the log as well. */
const patience = 2_000;

const soon = <T>(asked: Promise<T>) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    asked.then(done, done);
  });

/**
 * What the answers of our rings have told the workflows already, so that the log does not tell it again
 * (house-clock, rule 13). Forgetting is harmless: what is told twice wakes nobody.
 */
export const ringAnswers = () => {
  const asking = new Map<string, Promise<unknown>>();
  const revisions = new Map<string, number>();

  const remember = ({ stream, revision }: Told) => {
    revisions.delete(stream);
    revisions.set(stream, revision);
    if (revisions.size > most) revisions.delete(revisions.keys().next().value as string);
  };

  return {
    /** Hands a ring's answer through, and remembers how far it told the case. */
    async through(stream: string, ring: Promise<Told>): Promise<Told> {
      asking.set(stream, ring);
      try {
        const told = await ring;
        remember(told);
        return told;
      } finally {
        if (asking.get(stream) === ring) asking.delete(stream);
      }
    },
    /** Whether a case knows of a revision by the answer to a ring; a ring that is just being answered is waited for. */
    async told(stream: string, revision: number): Promise<boolean> {
      const ring = asking.get(stream);
      if (ring) await soon(ring);
      return (revisions.get(stream) ?? 0) >= revision;
    },
  };
};

export type RingAnswers = ReturnType<typeof ringAnswers>;
