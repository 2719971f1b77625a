import { answerOf } from './answers.js';
import { calendarShelf } from './calendar-shelf.js';
import { problemOf, refuse } from './line-refused.js';
import { idGuessed, notJson, readLine, type Line } from './read-line.js';

/** A line that holds more than this is not read to its end: the memory that it would take is nobody's to give. */
export const LONGEST_LINE = 4_000_000;

/** The answer to one line, and whether it is one. */
export type Answered = { readonly text: string; readonly isAnswered: boolean };

const refusedLine = (id: unknown, fault: unknown): Answered => ({
  text: JSON.stringify({ id, problem: problemOf(fault) }),
  isAnswered: false,
});

export const tooLong = (line: string): Answered =>
  refusedLine(idGuessed(line.slice(0, 1_000)), refuse('LINE_TOO_LONG', `A line has at most ${LONGEST_LINE} letters.`));

const faultOf = (fault: unknown, line: string) => (fault instanceof SyntaxError ? notJson(line) : fault);

const read = (line: string): Line | Answered => {
  if (line.trim() === '') return refusedLine(null, refuse('EMPTY_LINE', 'The line is empty.'));
  try {
    return readLine(line);
  } catch (fault) {
    return refusedLine(idGuessed(line), faultOf(fault, line));
  }
};

const BYTE_ORDER_MARK = 0xfeff;

/** Some editors begin a file with a mark that is no part of its first line. */
const withoutMark = (text: string) => (text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text);

/** Answers lines one by one; calendars are recognised by their text, and compiled once. */
export const lineAnswerer = () => {
  const shelf = calendarShelf();
  return (typed: string): Answered => {
    const text = withoutMark(typed);
    const line = read(text);
    if ('text' in line) return line;
    const { said } = line;
    const id = said['id'] ?? null;
    try {
      const book = shelf.take(line);
      if (book.time instanceof Error) return refusedLine(id, book.time);
      const answer = answerOf(said, book.time);
      shelf.asked(book, answer.from, answer.to);
      return { text: `{"id":${JSON.stringify(id)},${answer.text}}`, isAnswered: true };
    } catch (fault) {
      return refusedLine(id, faultOf(fault, text));
    }
  };
};
