import { chapterRules, commandNamed } from '@connex/domain';
import type { CommandForm, Field } from '../field.js';
import { actOf } from '../words.js';
import { fieldsOf } from './control-of.js';

const answering = ['approvalId', 'decision'];

/** The reasons for which a clock may stand are kept in the policy, not in the word: they are chosen, too. */
const isPauseReason = (command: string, { name }: Field) => command.endsWith('Clock') && name === 'reasonCode';

const inPlace = (command: string, field: Field): Field =>
  isPauseReason(command, field) ? { ...field, control: { kind: 'reference', of: 'pause-reason' } } : field;

/** The form of a command, made from its language; nothing when the house does not know the command. */
export const formOf = (command: string): CommandForm | undefined => {
  const word = commandNamed(command);
  if (!word) return undefined;
  const all = fieldsOf(word.schema.shape).map((field) => inPlace(command, field));
  const deciding = all.find(({ name }) => name === 'decision');
  return {
    command,
    title: actOf(command),
    means: word.means,
    fields: deciding ? all.filter(({ name }) => !answering.includes(name)) : all,
    ...(deciding && { deciding: reasonFirst(deciding) }),
    opens: word.opens !== undefined,
    eyes: eyesOf(command),
  };
};

/** Why comes first; a code for it, which nobody has to give, last. */
const reasonFirst = (deciding: Field): Field => {
  const fields = 'fields' in deciding.control ? deciding.control.fields : [];
  const code = fields.filter(({ name }) => name === 'reasonCode').map((field) => ({ ...field, label: 'Reason code' }));
  const rest = fields.filter(({ name }) => name !== 'reasonCode');
  return { ...deciding, required: true, control: { kind: 'group', fields: [...rest, ...code] } };
};

const eyesOf = (command: string): CommandForm['eyes'] => {
  if (!commandNamed(command)?.proposedBy) return 'one';
  return chapterRules[command]?.needsProposal ? 'two-sometimes' : 'two';
};
