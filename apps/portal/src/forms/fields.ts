import type { MessageId } from '../words/catalogues.js';

/** One question of a form, and what may be answered. Its words stand in the catalogue under `field.<name>…`. */
export type Field = {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'lines' | 'choice' | 'choices' | 'day' | 'country' | 'file';
  readonly optional?: true;
  /** Characters; for lines, of each entry. */
  readonly most?: number;
  readonly options?: readonly string[];
  readonly autocomplete?: string;
  /** The keys that a phone offers, where its usual ones do not fit. */
  readonly keys?: 'numeric' | 'email';
  readonly hint?: true;
};

/** What is wrong with one answer: a message, and what it speaks of. */
export type Wrong = { readonly id: MessageId; readonly values?: Readonly<Record<string, string | number>> };
export type Wrongs = Readonly<Record<string, Wrong>>;
