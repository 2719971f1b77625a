import { chapterRules, isUnderstood, understand } from '@connex/domain';
import { dataOf } from '../data-of.js';
import type { CommandForm, Values, Wrong } from '../field.js';
import { wrongFields } from '../wrong-fields.js';

/** How a form is meant: said outright, put before somebody else, or said as the answer to a proposal. */
export type Purpose = 'speak' | 'propose' | 'decide';

type Data = Readonly<Record<string, unknown>>;

export type Heard = { readonly type: string; readonly data: Data } | { readonly wrong: readonly Wrong[] };

export type Saying = {
  readonly form: CommandForm;
  readonly purpose: Purpose;
  readonly values: Values;
  /** What the form does not ask for: the proposal that is decided, with its content. */
  readonly given?: Data | undefined;
};

/** The fields that a form asks for, by what it is for: only who decides says why. */
export const askedFields = ({ fields, deciding, eyes }: CommandForm, purpose: Purpose) => {
  if (purpose === 'decide') return deciding ? [deciding] : [];
  return purpose === 'speak' && eyes === 'one' && deciding ? [...fields, deciding] : fields;
};

/** What a form comes to as it is filled in: some words need a second pair of eyes only when they say one thing. */
export const purposeNow = ({ form, purpose, values }: Saying): Purpose => {
  if (purpose !== 'speak' || form.eyes !== 'two-sometimes') return purpose;
  return chapterRules[form.command]?.needsProposal?.(dataOf(form.fields, values) as never) ? 'propose' : 'speak';
};

/** What a form says, understood as the door will understand it; or what is wrong, field by field. */
export const hear = (saying: Saying): Heard => {
  const { form, values, given = {} } = saying;
  const purpose = purposeNow(saying);
  const fields = askedFields(form, purpose);
  const data = { ...given, ...dataOf(fields, values) };
  const heard = understand(form.command, data);
  const errors = isUnderstood(heard) ? [] : heard.errors;
  const told = errors.map((error) => (isNothing(at(data, error.path)) ? { ...error, message: 'Is missing.' } : error));
  const wrong = [...wrongFields(fields, told), ...unreasoned(fields, data)];
  if (wrong.length > 0) return { wrong: oneAField(wrong) };
  return purpose === 'propose'
    ? { type: 'ProposeDecision', data: { command: form.command, data } }
    : { type: form.command, data };
};

/** What was said at a dotted place. */
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as Data | undefined)?.[name], data);

/** Whoever said nothing is asked to say something, not told how it must look. */
const isNothing = (said: unknown) => said === undefined || said === '' || (Array.isArray(said) && said.length === 0);

const oneAField = (wrong: readonly Wrong[]) =>
  wrong.filter(({ path }, index) => wrong.findIndex((one) => one.path === path) === index);

const leastReason = 20;
const tooShort = (path: string) => ({ path, message: `Say why, in ${leastReason} characters or more` });
const isShort = (text: unknown) => typeof text !== 'string' || text.trim().length < leastReason;

type Reasons = { readonly reasonText?: string; readonly basis?: readonly string[] };

/** R-042, said at the field before the door has to. */
const unreasoned = (fields: readonly { readonly name: string }[], data: Data): readonly Wrong[] => {
  const asks = (name: string) => fields.some((field) => field.name === name);
  if (asks('reasonText')) return isShort(data['reasonText']) ? [tooShort('reasonText')] : [];
  if (!asks('decision')) return [];
  const { reasonText, basis = [] } = (data['decision'] ?? {}) as Reasons;
  const bare = !basis.some((id) => id.startsWith('doc-'));
  return [
    ...(isShort(reasonText) ? [tooShort('decision.reasonText')] : []),
    ...(bare ? [{ path: 'decision.basis', message: 'Choose at least one document as the basis' }] : []),
  ];
};
