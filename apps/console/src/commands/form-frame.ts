import { createContext, useContext } from 'react';
import type { Field, Value } from './field.js';

/** A file that was uploaded for this form. */
export type Attached = { readonly name: string; readonly size: number; readonly sha256: string };

/** What the fields of one form share. */
export type FormFrame = {
  readonly idOf: (path: string) => string;
  readonly wrongAt: (path: string) => string | undefined;
  readonly files: Readonly<Record<string, Attached>>;
  readonly attach: (documentId: string, file: Attached) => void;
  /** While a file is on its way, the form cannot be said. */
  readonly waiting: (path: string, isWaiting: boolean) => void;
};

const Context = createContext<FormFrame | undefined>(undefined);

export const FormFrameProvider = Context.Provider;
export const useFormFrame = (): FormFrame => {
  const frame = useContext(Context);
  if (!frame) throw new Error('A field stands outside of any form.');
  return frame;
};

/** What a control is given: its field, where it stands, what stands in it, and how that changes. */
export type ControlProps = {
  readonly field: Field;
  readonly path: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Sets a field beside this one: the print of an upload. */
  readonly onBeside: (name: string, value: Value) => void;
};

export const textIn = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
export const listIn = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What every field of the house says around its control. */
export const useAsked = ({ field, path }: Pick<ControlProps, 'field' | 'path'>, hint?: string) => {
  const { idOf, wrongAt } = useFormFrame();
  return {
    id: idOf(path),
    label: field.label,
    hint: [field.help, hint].filter(Boolean).join(' ') || undefined,
    wrong: wrongAt(path),
    optional: !field.required,
  };
};
