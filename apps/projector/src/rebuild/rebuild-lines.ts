import type { Rebuilt } from './rebuild-view.js';

type At = { readonly position: number; readonly head: number };
type Out = { write(text: string): unknown; readonly isTTY?: boolean };

const count = (events: number) => events.toLocaleString('en');

/** What a person sees of a rebuild: one line that moves in a terminal, and one sentence at the end. */
export const spokenLines = (view: string, out: Out) => ({
  progress({ position, head }: At): void {
    if (out.isTTY) out.write(`\r${view}: ${count(position)} of ${count(head)} events told `);
  },
  done({ version, position }: Rebuilt): void {
    if (out.isTTY) out.write('\n');
    out.write(`${view} is read in version ${version} now, told from ${count(position)} events.\n`);
  },
});

/** The same for programs: a line of JSON for each step, the last one with `done`. */
export const jsonLines = (view: string, out: Out) => ({
  progress: (at: At): void => void out.write(`${JSON.stringify({ view, ...at })}\n`),
  done: (rebuilt: Rebuilt): void => void out.write(`${JSON.stringify({ ...rebuilt, done: true })}\n`),
});
