import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { lineAnswerer, LONGEST_LINE, tooLong, type Answered } from './answer-line.js';

/** Cuts what comes in into lines; a line that never ends is let go, and said to be too long when it does. */
const lineCutter = (answer: (line: string) => Answered) => {
  let [rest, isTooLong] = ['', false];

  const ended = (line: string): Answered => {
    const whole = rest + line;
    const answered = isTooLong || whole.length > LONGEST_LINE ? tooLong(whole) : answer(whole);
    [rest, isTooLong] = ['', false];
    return answered;
  };
  return {
    next(chunk: string): readonly Answered[] {
      const lines = chunk.split('\n');
      const open = lines.pop() ?? '';
      const answered = lines.map(ended);
      if (!isTooLong) rest += open;
      isTooLong ||= rest.length > LONGEST_LINE;
      if (isTooLong) rest = rest.slice(0, 1_000);
      return answered;
    },
    last: (): readonly Answered[] => (rest === '' ? [] : [ended('')]),
  };
};

/**
 * Answers JSON Lines in the order in which they come, one line each, holding neither more than a chunk of what comes in
 * nor of what goes out: whoever reads slowly slows us down. Answers whether every line could be answered.
 */
export const answerLines = async (input: Readable, output: Writable): Promise<boolean> => {
  input.setEncoding('utf8');
  const { next, last } = lineCutter(lineAnswerer());
  let isAllAnswered = true;

  const say = async (answers: readonly Answered[]) => {
    if (answers.length === 0) return;
    isAllAnswered &&= answers.every(({ isAnswered }) => isAnswered);
    const hasRoom = output.write(answers.map(({ text }) => `${text}\n`).join(''));
    if (!hasRoom) await once(output, 'drain');
  };
  for await (const chunk of input) await say(next(chunk as string));
  await say(last());
  return isAllAnswered;
};
