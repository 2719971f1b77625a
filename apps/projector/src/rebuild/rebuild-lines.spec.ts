import { jsonLines, spokenLines } from './rebuild-lines.js';

const paper = (isTTY: boolean) => {
  const said: string[] = [];
  return { said, out: { isTTY, write: (text: string) => said.push(text) } };
};
const rebuilt = { view: 'sla-board', version: 2, position: 30_001 };

describe('a rebuild in words', () => {
  it('moves one line in a terminal, and ends with a sentence', () => {
    const { said, out } = paper(true);
    const { progress, done } = spokenLines('sla-board', out);
    progress({ position: 1_000, head: 30_001 });
    done(rebuilt);
    expect(said).toEqual([
      '\rsla-board: 1,000 of 30,001 events told ',
      '\n',
      'sla-board is read in version 2 now, told from 30,001 events.\n',
    ]);
  });

  it('says the sentence alone where no terminal is', () => {
    const { said, out } = paper(false);
    const { progress, done } = spokenLines('sla-board', out);
    progress({ position: 1_000, head: 30_001 });
    done(rebuilt);
    expect(said).toHaveLength(1);
  });

  it('says every step to a program', () => {
    const { said, out } = paper(false);
    const { progress, done } = jsonLines('sla-board', out);
    progress({ position: 1_000, head: 30_001 });
    done(rebuilt);
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      { view: 'sla-board', position: 1_000, head: 30_001 },
      { ...rebuilt, done: true },
    ]);
  });
});
