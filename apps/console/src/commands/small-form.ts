import { useId } from 'react';

/** What is amiss with one field of a small form, and what to do about it. */
export type WrongField<Asked> = { readonly field: keyof Asked & string; readonly says: string };

type Form<Asked> = {
  readonly asked: Asked;
  readonly wrong: readonly WrongField<Asked>[];
  readonly onChange: (asked: Asked) => void;
};

/** The fields of a form that is not made from the language: each with its id and what is amiss, and all of it summed up. */
export const useSmallForm = <Asked>({ asked, wrong, onChange }: Form<Asked>) => {
  const form = useId();
  const at = (name: keyof Asked & string) => ({
    id: `${form}-${name}`,
    wrong: wrong.find(({ field }) => field === name)?.says,
  });
  const set = (name: keyof Asked & string) => (value: string | boolean | undefined) =>
    onChange({ ...asked, [name]: value });
  const problems = wrong.map(({ field, says }) => ({ fieldId: `${form}-${field}`, says }));
  return { at, set, problems };
};
