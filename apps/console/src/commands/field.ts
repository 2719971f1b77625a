/** What the case offers to choose from, instead of an id to be typed. */
export type Reference =
  'approval' | 'clock' | 'document' | 'escalation' | 'note' | 'pause-reason' | 'person' | 'question';

export type Option = { readonly value: string; readonly word: string };

/** How a field is asked for. What a person gives is kept as text until it is said: see `data-of.ts`. */
export type Control =
  | { readonly kind: 'line' | 'text'; readonly most?: number; readonly least?: number }
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'truth' | 'day' | 'instant' | 'lines' | 'numbers' | 'truth-or-word' | 'structure' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'group' | 'rows'; readonly fields: readonly Field[] }
  | { readonly kind: 'fixed'; readonly value: unknown }
  /** `print`: the field beside it that holds the SHA-256 of the same upload. */
  | { readonly kind: 'document'; readonly print?: string }
  /** Filled from an upload; nobody types it. */
  | { readonly kind: 'print'; readonly document: string }
  | { readonly kind: 'reference'; readonly of: Reference }
  | { readonly kind: 'basis' };

/** One thing that a command asks for. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  readonly control: Control;
};

/** A command as a form: what it means, and what it asks for, in the order of its language. */
export type CommandForm = {
  readonly command: string;
  readonly title: string;
  readonly means: string;
  readonly fields: readonly Field[];
  /** Why, on what basis, and what else was possible; nothing for a command that decides nothing. */
  readonly deciding?: Field;
  readonly opens: boolean;
  /** How many pairs of eyes: who may say it alone, or whether another must decide what one proposes. */
  readonly eyes: 'one' | 'two' | 'two-sometimes';
};

/** What stands in a form: text, lists of text, and the same again inside groups and rows. */
export type Values = { readonly [name: string]: Value };
export type Value = string | readonly string[] | Values | readonly Values[];

/** What is wrong with one field: its place in the form, and a sentence that says what to do. */
export type Wrong = { readonly path: string; readonly message: string };
