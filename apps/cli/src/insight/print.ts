/** Prints an answer: its lines for a person, or the whole of it as JSON. */
export const print = (json: boolean | undefined, answer: object, lines: readonly string[]): void =>
  void process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${lines.join('\n')}\n`);

/** Hours and minutes, as in a ledger: `26:30`. */
export const spelt = (seconds: number): string =>
  `${String(Math.floor(seconds / 3_600)).padStart(5)}:${String(Math.floor((seconds % 3_600) / 60)).padStart(2, '0')}`;

export type Asking = { readonly as?: string; readonly json?: boolean };
