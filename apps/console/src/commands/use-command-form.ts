import { useEffect, useId, useRef } from 'react';
import type { Receipt } from '../door/door.js';
import { useCalendars } from '../time/use-calendars.js';
import { useNow } from '../time/use-now.js';
import { valuesOf } from './data-of.js';
import { draftKey } from './draft-key.js';
import type { CommandForm, Wrong } from './field.js';
import type { Purpose, Saying } from './language/hear.js';
import type { Language } from './language/language.js';
import { useDraft } from './use-draft.js';
import { useFormState, type Filled } from './use-form-state.js';
import { useSaying } from './use-saying.js';
import { wrongWhen } from './when.panel.js';

type Data = Readonly<Record<string, unknown>>;

export type CommandFormAsked = {
  readonly stream?: string | undefined;
  readonly purpose: Purpose;
  /** What the form does not ask for: the proposal that it decides, with its content. */
  readonly given?: Data | undefined;
  /** What is filled in before anybody types. */
  readonly initial?: Data | undefined;
  readonly onDone: (receipt: Receipt) => void;
};

type Inside = CommandFormAsked & { readonly form: CommandForm; readonly language: Language };

const aboutOf = ({ given, initial }: CommandFormAsked) =>
  Object.values(given ?? initial ?? {}).filter(isShort)[0] ?? '';
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length < 60;

/** A command's form at work: what stands in it, what is wrong, whether it is being said, and what was answered. */
export const useCommandForm = (asked: Inside) => {
  const { form, language, stream, purpose, given, initial = {}, onDone } = asked;
  const formId = useId();
  const fields = language.askedFields(form, purpose);
  const state = useFormState(formId, valuesOf(fields, initial));
  const { filled, setFilled, setWrong } = state;
  const draft = useDraft<Filled>(draftKey(stream, form.command, aboutOf(asked)), filled, setFilled);
  const now = useNow() ?? '';
  const calendars = useCalendars();
  const summary = useRef<HTMLDivElement>(null);

  const show = (wrong: readonly Wrong[]) => setWrong(wrong);
  useEffect(() => {
    if (state.wrong.length > 0) summary.current?.querySelector<HTMLElement>('.problems')?.focus();
  }, [state.wrong]);

  const saying = useSaying({
    stream,
    fields,
    onWrong: show,
    onDone: (receipt) => {
      void draft.drop();
      onDone(receipt);
    },
  });
  const said: Saying = { form, purpose, values: filled.values, given };
  const submit = async () => {
    const heard = language.hear(said);
    const wrong = [...('wrong' in heard ? heard.wrong : []), ...wrongWhen(filled.when, now, calendars)];
    show(wrong);
    if (wrong.length === 0 && 'type' in heard) await saying.say(heard, filled.when);
  };
  return { ...state, ...saying, fields, draft, summary, submit, purposeNow: language.purposeNow(said) };
};
