import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import { TimeRefused } from './time-refused.js';
import { validate } from './validate.js';
import { compile } from './working-time.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);

/** In an example, `// → ` says what the line before it answers. */
const answered = /^(?!const |let )(.+?);\s*\/\/ → (.+?)(?: · .*)?$/gm;

/** Runs an example, and answers [what was asked, what came, what the README says]. */
const run = (block: string) => {
  const noting = block
    .replace(/^import .*$/gm, '')
    .replace(
      answered,
      (_, asked: string, says: string) => `note(${JSON.stringify(asked)}, () => (${asked}), () => (${says}));`,
    );
  const { code } = transformSync(noting, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, swcrc: false });
  const heard: [string, unknown, unknown][] = [];
  const note = (asked: string, came: () => unknown, says: () => unknown) => heard.push([asked, came(), says()]);
  new Function('note', 'compile', 'validate', 'TimeRefused', code)(note, compile, validate, TimeRefused);
  return heard;
};
const examples = blocks.flatMap(run);

describe('the README', () => {
  it.each(examples)('is true: %s', (_, came, says) => expect(came).toEqual(says));

  it('has an example for each of the seven rules', () => {
    const rules = readme.split(/^### /m).slice(1);
    expect(rules.map((rule) => rule[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const rule of rules) expect(rule).toContain('// → ');
  });

  it('checks every answer that it gives', () => expect(examples).toHaveLength([...readme.matchAll(/\/\/ → /g)].length));
});

describe('the package', () => {
  const { dependencies, ...manifest } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

  it('stands on nothing', () => expect(dependencies).toBeUndefined());
  it('may be published', () => {
    expect(manifest).toMatchObject({ license: 'MIT', type: 'module', types: './dist/index.d.ts' });
    expect(manifest['private']).toBeUndefined();
    expect(manifest['files']).toEqual(['dist', 'README.md', 'LICENSE']);
  });
});
