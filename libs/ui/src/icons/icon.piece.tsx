import type { IconName } from './drawings.js';

/** Drawings that say a direction turn round with the page; drawings of things do not. */
const turning: ReadonlySet<IconName> = new Set(['onward']);

/** A drawing from the page's sprite. It is never alone: the word that says the same stands beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" aria-hidden="true" data-turns={turning.has(name) || undefined}>
    <use href={`#i-${name}`} />
  </svg>
);
