import type { Answer, Problem } from './door-client.js';

/** A refusal in the words of the house, for a person at a terminal. */
export const inWords = ({ status, code, rule, title, detail, errors = [] }: Problem): string =>
  [
    `${code}${rule ? ` (${rule})` : ''}: ${detail ?? title} [${status}]`,
    ...errors.map(({ path, message }) => `  ${path || '(all)'}: ${message}`),
  ].join('\n');

/** The body of a good answer; a refusal ends the command with its sentence and exit code 1. */
export const expectGood = <Body>(answer: Answer<Body>): Body => {
  if (answer.ok) return answer.body;
  throw new Refused(answer.problem);
};

/** The house said no. The command line prints it as a sentence and leaves with 1. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(inWords(problem));
  }
}
