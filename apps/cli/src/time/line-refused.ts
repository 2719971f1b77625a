import { TimeRefused, type TimeProblem } from '@connex/working-time';

/** Why a line has no answer: of the line itself, or of the calendar and the question in it. */
export type LineProblem = {
  readonly code:
    | TimeProblem['code']
    | 'EMPTY_LINE'
    | 'LINE_TOO_LONG'
    | 'NOT_JSON'
    | 'NOT_A_QUESTION'
    | 'UNKNOWN_ASK'
    | 'UNKNOWN_SNAP'
    | 'NOT_AN_INSTANT'
    | 'NO_OFFSET'
    | 'NOT_A_PAUSE'
    | 'UNKNOWN_FIELD';
  readonly detail: string;
};

/** Thrown while a line is read; what it carries is the answer to that line, and the next line is not touched by it. */
export class LineRefused extends Error {
  constructor(readonly problem: LineProblem) {
    super(problem.detail);
    this.name = 'LineRefused';
  }
}

export const refuse = (code: LineProblem['code'], detail: string) => new LineRefused({ code, detail });

const named = ({ entry, detail }: TimeProblem) => (detail.includes(entry) ? detail : `${entry}: ${detail}`);

/** The first few faults say enough; a calendar can have thousands. */
const SAID = 3;

/** What is said of a line that was refused; a fault that is nobody's refusal is thrown on. */
export const problemOf = (fault: unknown): LineProblem => {
  if (fault instanceof LineRefused) return fault.problem;
  if (!(fault instanceof TimeRefused)) throw fault;
  const { problems } = fault;
  const more = problems.length > SAID ? ` And ${problems.length - SAID} more.` : '';
  return { code: fault.code, detail: problems.slice(0, SAID).map(named).join(' ') + more };
};
