import ts from 'typescript';
import { compile, TimeRefused, validate } from '@connex/working-time';

/** One rule of counting, as the README of working-time says it: its heading, its words, and its example, answered anew. */
export type WorkedRule = { readonly heading: string; readonly says: string; readonly example: readonly string[] };

/** In an example, `// → ` says what the line before it answers. What stands there is not believed but asked again. */
const answered = /^(?!const |let )(.+?);\s*\/\/ → .+$/;

const asCode = (source: string) =>
  ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;

/** Milliseconds since 1970 are instants; nothing else in these examples is so large. */
const spoken = (value: unknown): string => {
  if (typeof value === 'number' && Math.abs(value) > 1e11) return new Date(value).toISOString();
  return JSON.stringify(value) ?? 'nothing';
};

/** The answers of an example's questions, in their order. */
const answersOf = (lines: readonly string[]): readonly string[] => {
  const noting = lines.map((line) => {
    const asked = answered.exec(line)?.[1];
    return asked === undefined ? line.replace(/^import .*$/, '') : `note(${asked});`;
  });
  const heard: string[] = [];
  const run = new Function('note', 'compile', 'validate', 'TimeRefused', asCode(noting.join('\n')));
  run((value: unknown) => heard.push(spoken(value)), compile, validate, TimeRefused);
  return heard;
};

const answeredAnew = (block: string): readonly string[] => {
  const lines = block.trimEnd().split('\n');
  const answers = [...answersOf(lines)];
  return lines.map((line) => (answered.test(line) ? line.replace(/\/\/ → .+$/, `// → ${answers.shift()}`) : line));
};

/** The numbered rules of the README, each with its example run while the page is printed. */
export const workedRules = (readme: string): readonly WorkedRule[] =>
  readme
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [before = '', block = ''] = section.split('```ts\n');
      const [heading = '', ...says] = before.trim().split('\n');
      return { heading, says: says.join('\n').trim(), example: answeredAnew(block.split('```')[0] ?? '') };
    });
