import { maskWord, refusalNamed } from '@connex/domain';
import type { Outcome, Receipt, Rehearsal } from '@connex/event-log';
import { hearsOf } from '../access/guest-window.js';
import { seesPositions, type Speaker } from '../access/speaker.js';
import { problem, refused, type FieldError, type ProblemException } from '../problems/problem.js';

/**
 * The receipt as its reader may see it: no position for those outside (ruling 33), no field of a class not theirs, and no
 * fact that their windows do not show.
 */
const told = ({ stream, revision, position, recordedAt, events }: Receipt, speaker: Speaker) => ({
  stream,
  revision,
  ...(seesPositions(speaker) ? { position } : {}),
  recordedAt,
  events: events
    .filter(({ type }) => hearsOf(speaker.role, stream, type))
    .map(({ id, type, revision: at, data }) => ({ id, type, revision: at, data: maskWord(speaker.role, type, data) })),
});

/** What the desk answered, in the words of HTTP (ruling 34). Everything but a done command is thrown as a problem. */
export const answerOf = (outcome: Outcome, speaker: Speaker) => {
  if (outcome.kind === 'done') return told(outcome.receipt, speaker);
  throw problemOf(outcome);
};

/** What would be written, as its reader may see it. */
export const foreseenOf = (rehearsal: Rehearsal, speaker: Speaker) => {
  if (rehearsal.kind !== 'rehearsed') return answerOf(rehearsal, speaker);
  const { stream, revision, events } = rehearsal;
  return {
    stream,
    revision,
    events: events.map(({ type, occurredAt, data }, index) => ({
      type,
      revision: revision + index + 1,
      occurredAt,
      data: maskWord(speaker.role, type, data),
    })),
  };
};

const problemOf = (outcome: Exclude<Outcome, { kind: 'done' }>): ProblemException => {
  switch (outcome.kind) {
    case 'misspoken':
      return problem('NOT_UNDERSTOOD', { errors: outcome.errors.map(inData) });
    case 'refused':
      return refusalOf(outcome.refusal);
    case 'lost':
      return problem('CONFLICT', { rule: 'R-040', detail: `The stream stands at revision ${outcome.revision} now.` });
    case 'unsaid':
      return problem('CONFLICT', { detail: `The alarm is ${outcome.unsaid}.` });
    case 'forbidden':
    case 'not-there':
    case 'reused':
      return problem(plain[outcome.kind]);
  }
};

const plain = { forbidden: 'NOT_YOURS_TO_DO', 'not-there': 'NOT_FOUND', reused: 'COMMAND_ID_REUSED' } as const;

const inData = ({ path, message }: FieldError): FieldError => ({ path: path ? `data.${path}` : 'data', message });

/** Not a rule of a chapter, but of the desk itself. */
const ofTheDesk: Readonly<Record<string, string>> = {
  DOCUMENT_TAKEN: 'A document that is named belongs to another file; upload it once more for this one.',
};

/** A refusal of a rule, in the words of HTTP. */
export const refusalOf = ({ refused: code, detail, errors }: (Outcome & { kind: 'refused' })['refusal']) => {
  const word = refusalNamed(code);
  const said = {
    ...(detail === undefined ? {} : { detail }),
    ...(word?.rule ? { rule: word.rule } : {}),
    ...(errors && { errors: errors.map(inData) }),
  };
  return refused(code, word?.means ?? ofTheDesk[code] ?? 'A rule of the house refused this.', said);
};
