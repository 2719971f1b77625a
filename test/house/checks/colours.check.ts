import { linesOf, type Check, type Tree } from '../house-tree.js';

/** The only places that name a colour: the tokens, and the portal's sheet, which stands alone. */
const palettes = /^libs\/ui\/src\/styles\/(tokens|portal)[.]css$/;

const isSheet = (path: string) => path.endsWith('.css');
const isPiece = (path: string) => path.endsWith('.tsx') && !path.endsWith('.spec.tsx');

const functions = String.raw`\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(`;
const names = [
  ...['black', 'white', 'red', 'green', 'blue', 'yellow', 'orange', 'purple', 'pink', 'brown', 'navy', 'teal'],
  ...['gr[ae]y', 'lightgr[ae]y', 'darkgr[ae]y', 'silver', 'gold', 'maroon', 'olive', 'lime', 'aqua', 'cyan'],
  ...['magenta', 'crimson', 'tomato', 'whitesmoke', 'gainsboro', 'rebeccapurple'],
].join('|');
const colour = String.raw`(?:#[0-9a-f]{3,8}\b|${functions}|(?<![\w-])(?:${names})(?![\w-]))`;

const inSheet = new RegExp(String.raw`:[^;{}]*${colour}`, 'i');
const inPiece = new RegExp(
  String.raw`\b(?:fill|stroke|color|background\w*|border\w*|outline\w*)\s*[=:]\s*[{]?['"\`][^'"\`]*${colour}`,
  'i',
);

const sides = '(?:left|right|top|bottom)';
const physical = [
  String.raw`(?:margin|padding|border|scroll-margin|scroll-padding)-${sides}(?:-\w+)?\s*:`,
  String.raw`(?:min-|max-)?(?:width|height)\s*:`,
  String.raw`${sides}\s*:`,
  String.raw`border-(?:top|bottom)-(?:left|right)-radius\s*:`,
  String.raw`(?:text-align|float|clear)\s*:\s*(?:left|right)\b`,
].join('|');
const bySide = new RegExp(String.raw`(?:^|[;{\s])(?:${physical})`);
const pixels = /(?:^|[;{\s])(?:font(?:-size)?|line-height|letter-spacing|--text-[\w-]+)\s*:[^;}]*\d(?:px|pt)\b/;
/** Paper is measured in points. */
const onPaper = /font-size:\s*\d+pt/;

/** Remarks may say what they like. */
const withoutRemarks = (text: string) => text.replace(/\/\*[^]*?\*\//g, (remark) => remark.replace(/[^\n]/g, ' '));
/** A selector such as `:focus` or `[data-x]`, and the condition of `@media`, are no declarations. */
const declarations = (line: string) =>
  line.replace(/^[^{;:]*\([^)]*\)[^{;]*\{/, '{').replace(/(^|[},])[^{};]*\{/g, '$1{');

const linesIn = (tree: Tree, path: string) =>
  linesOf({ ...tree, read: (name) => withoutRemarks(tree.read(name)) }, path);

const broken = (tree: Tree, fits: (path: string) => boolean, breaks: (line: string) => boolean) =>
  tree.paths.filter(fits).flatMap((path) =>
    linesIn(tree, path)
      .filter(({ line }) => breaks(line))
      .map(({ place }) => place),
  );

const namesColour = (path: string) => (line: string) =>
  isSheet(path) ? inSheet.test(declarations(line)) : inPiece.test(line);

/** No colour is named outside the tokens and the portal's sheet: a screen says what a thing means, not how it looks. */
export const colours: Check = (tree) =>
  tree.paths
    .filter((path) => (isSheet(path) || isPiece(path)) && !palettes.test(path))
    .flatMap((path) => broken(tree, (one) => one === path, namesColour(path)))
    .map((place) => `${place} names a colour; tokens.css has a name for what it means.`);

/** Sheets say start and end, never left and right: the same page is read from the right in Arabic. */
export const logicalProperties: Check = (tree) =>
  broken(tree, isSheet, (line) => bySide.test(declarations(line))).map(
    (place) => `${place} speaks of a side of the screen; say inline or block, start or end.`,
  );

/** Type has no fixed size: a reader who asks for large letters gets them. */
export const typeInRem: Check = (tree) =>
  broken(tree, isSheet, (line) => pixels.test(line) && !onPaper.test(line)).map(
    (place) => `${place} gives type a fixed size; say it in rem.`,
  );
