/** What the house answers when it says no (RFC 9457, with our stable code), or why it did not answer at all. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly triesLeft?: number;
};

export type Answer<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly problem: Problem };

/** The line was cut, or nobody answered in time: nothing is known, and the same thing may be said again. */
export const isUnheard = ({ code }: Problem): boolean => code === 'OFFLINE' || code === 'NO_ANSWER';

/** Nobody knows whether it was done: the same words said again under the same id are done at most once. */
export const isUncertain = (problem: Problem): boolean => isUnheard(problem) || problem.status >= 500;

const said = (code: string, title: string): Problem => ({ status: 0, code, title });

export const offline = said('OFFLINE', 'The house cannot be reached. What you typed is kept; try again in a moment.');
export const noAnswer = said('NO_ANSWER', 'The house did not answer in time. Saying the same again is safe.');

/** What a body says of its problem; a body of other words is a problem all the same. */
export const problemIn = (status: number, body: unknown): Problem => ({
  code: 'UNKNOWN',
  title: 'The house answered in words that this page does not know.',
  ...(typeof body === 'object' && body !== null ? body : {}),
  status,
});

/** One sentence for a reader: what the problem is, and what to do where that is said. */
export const sentenceOf = ({ title, detail, rule }: Problem): string =>
  `${[title, detail].filter(Boolean).join(' ')}${rule ? ` (${rule})` : ''}`;

/** A problem on its way through a query: the cache keeps thrown things only. */
export class ProblemFound extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The body of a good answer; a problem is thrown, for whoever can only catch. */
export const bodyOf = <Body>(answer: Answer<Body>): Body => {
  if (!answer.ok) throw new ProblemFound(answer.problem);
  return answer.body;
};
