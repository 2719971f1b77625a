import ts from 'typescript';
import type { Sources } from './sources.js';

/** What one spec promises: the sentences of its tests, each under the headings that it stands under. */
export type Promises = { readonly path: string; readonly sentences: readonly string[] };

const isHeading = /^(describe)$/;
const isPromise = /^(it|test)$/;

/** `it('…')`, `it.each(…)('…')`: the word with which a call begins. */
const wordOf = (callee: ts.Expression): string => {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) return wordOf(callee.expression);
  return '';
};

const textOf = (title: ts.Expression | undefined): string => {
  if (title && ts.isStringLiteralLike(title)) return title.text;
  if (!title || !ts.isTemplateExpression(title)) return '';
  return title.head.text + title.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};

/** `%s` and `$name` stand for the examples of a table. */
const spoken = (title: string) =>
  title
    .replace(/%[sdipjo#]|\$\w+/g, '…')
    .replace(/\s+/g, ' ')
    .trim();

const sentencesIn = (node: ts.Node, headings: readonly string[]): readonly string[] => {
  if (!ts.isCallExpression(node)) return childrenOf(node).flatMap((child) => sentencesIn(child, headings));
  const title = spoken(textOf(node.arguments[0]));
  const word = title ? wordOf(node.expression) : '';
  if (isPromise.test(word)) return [[...headings, title].join(': ')];
  const inside = isHeading.test(word) ? [...headings, title] : headings;
  return childrenOf(node).flatMap((child) => sentencesIn(child, inside));
};

const childrenOf = (node: ts.Node): readonly ts.Node[] => {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
};

/** What the specs of the house promise, spec by spec. */
export const promisesIn = ({ paths, read }: Sources): readonly Promises[] =>
  paths
    .filter((path) => /[.](spec|contract)[.]ts$/.test(path))
    .map((path) => ({
      path,
      sentences: sentencesIn(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2023), []),
    }))
    .filter(({ sentences }) => sentences.length > 0);
