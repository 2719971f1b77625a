import { ErrorSummary } from '@connex/ui/html';
import type { ReactNode } from 'react';
import type { MessageId } from '../words/catalogues.js';
import type { Words } from '../words/words.js';
import type { Field, Wrong, Wrongs } from './fields.js';

export type FormProps = {
  readonly id: string;
  readonly action: string;
  /** Binds the form to this browser, and to the person for whom it was made. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly hasFile?: boolean;
  readonly children: ReactNode;
};

/** A form that needs no script. Hidden fields come first: a file is the last thing to arrive. */
export const Form = ({ id, action, hidden, hasFile, children }: FormProps) => (
  <form id={id} method="post" action={action} noValidate {...(hasFile ? { encType: 'multipart/form-data' } : {})}>
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);

export const wrongText = (words: Words, { id, values = {} }: Wrong): ReactNode => words.say(id, values);

type ProblemsProps = { readonly words: Words; readonly fields: readonly Field[]; readonly wrongs: Wrongs };

/** All that is to be put right, first on the page, each with a link to its field. */
export const Problems = ({ words, fields, wrongs }: ProblemsProps) => {
  const faulty = fields.filter(({ name }) => wrongs[name]);
  if (faulty.length === 0) return null;
  const problems = faulty.map((field) => ({
    fieldId: firstIdOf(field),
    says: (
      <>
        {named(words, field)} {wrongText(words, wrongs[field.name] as Wrong)}
      </>
    ),
  }));
  return <ErrorSummary title={words.t('form.problems', { count: faulty.length })} problems={problems} />;
};

/** A label that is a question needs no colon. */
const named = (words: Words, { name }: Field): string => {
  const label = words.t(`field.${name}` as MessageId);
  return /[?؟]$/.test(label) ? label : words.t('form.named', { label });
};

/** Where a link to a field leads: the first thing in it that can be answered. */
export const firstIdOf = ({ name, kind, options = [] }: Field): string => {
  if (kind === 'day') return `${name}-day`;
  return kind === 'choice' || kind === 'choices' ? `${name}-${options[0]}` : name;
};

/** A title of a window says first that something is wrong. */
export const titled = (words: Words, title: string, wrongs: Wrongs): string =>
  Object.keys(wrongs).length > 0 ? words.t('form.titleWrong', { title }) : title;
