import { useCallback, useMemo, useState } from 'react';
import type { Values, Wrong } from './field.js';
import type { Attached, FormFrame } from './form-frame.js';
import type { When } from './when.panel.js';

/** All that a person has put into a form: it is kept as a draft, and comes back whole. */
export type Filled = {
  readonly values: Values;
  readonly files: Readonly<Record<string, Attached>>;
  readonly when?: When | undefined;
};

/** What stands in a form, what is wrong with it, and which files are still on their way. */
export const useFormState = (formId: string, initial: Values) => {
  const [filled, setFilled] = useState<Filled>({ values: initial, files: {} });
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [onTheirWay, setOnTheirWay] = useState<ReadonlySet<string>>(new Set());

  const change = useCallback(
    (how: (values: Values) => Values) => setFilled((known) => ({ ...known, values: how(known.values) })),
    [],
  );
  const setWhen = useCallback((when: When | undefined) => setFilled((known) => ({ ...known, when })), []);
  const attach = useCallback(
    (documentId: string, file: Attached) =>
      setFilled((known) => ({ ...known, files: { ...known.files, [documentId]: file } })),
    [],
  );
  const waiting = useCallback(
    (path: string, isWaiting: boolean) =>
      setOnTheirWay((known) => {
        if (known.has(path) === isWaiting) return known;
        const next = new Set(known);
        if (isWaiting) next.add(path);
        else next.delete(path);
        return next;
      }),
    [],
  );

  const frame = useMemo<FormFrame>(
    () => ({
      idOf: (path) => `${formId}-${path.replaceAll('.', '-')}`,
      wrongAt: (path) => wrong.find((one) => one.path === path)?.message,
      files: filled.files,
      attach,
      waiting,
    }),
    [formId, wrong, filled.files, attach, waiting],
  );
  return { filled, setFilled, change, setWhen, wrong, setWrong, frame, isWaiting: onTheirWay.size > 0 };
};
