import type { Check } from '../house-tree.js';

const measures = /expect\(performance\.now\(\)/;
const onParts = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.int.spec.ts'));

/** What measures the time of the wall beside another spec fails on a busy machine, and nobody learns anything. */
export const measuresInCompany =
  (alone: readonly string[]): Check =>
  (tree) =>
    onParts(tree.paths)
      .filter((path) => measures.test(tree.read(path)) && !alone.some((place) => new RegExp(place).test(path)))
      .map((path) => `${path} measures how long something takes: name it in "alone" of test/parts/rings.mjs.`);

/** A place that matches nothing was renamed: what stood there runs in company, unnoticed. */
export const aloneForNothing =
  (alone: readonly string[]): Check =>
  ({ paths }) =>
    alone
      .filter((place) => !onParts(paths).some((path) => new RegExp(place).test(path)))
      .map((place) => `"alone" of test/parts/rings.mjs names ${place}, where no spec on parts stands.`);
