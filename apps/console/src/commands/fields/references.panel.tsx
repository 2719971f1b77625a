import { Field, Select } from '@connex/ui/console';
import { useCaseKnows } from '../case-knows.js';
import { textIn, useAsked, type ControlProps } from '../form-frame.js';

const nothingThere: Readonly<Record<string, string>> = {
  approval: 'Nothing is proposed in this case.',
  clock: 'No clock is open in this case.',
  escalation: 'No escalation is open in this case.',
  note: 'No note stands in this case.',
  question: 'No question is open in this case.',
};

const referenceOf = ({ field: { control } }: ControlProps) => (control.kind === 'reference' ? control.of : 'document');

/** One of what the case knows: a question, a clock, an escalation. */
const ChosenControl = (props: ControlProps) => {
  const of = referenceOf(props);
  const choices = useCaseKnows().choices[of] ?? [];
  const asked = useAsked(props, choices.length === 0 ? nothingThere[of] : '');
  return (
    <Select {...asked} choices={choices} value={textIn(props.value)} onChange={(key) => props.onChange(key ?? '')} />
  );
};

/** A person: those whom the case knows are offered, and anybody else can be named. */
const PersonControl = (props: ControlProps) => {
  const known = useCaseKnows().choices.person ?? [];
  const { optional, ...asked } = useAsked(props, 'By the name under which the house knows them.');
  const list = `${asked.id}-known`;
  return (
    <Field {...asked} optional={optional ? 'optional' : undefined}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            list={list}
            autoComplete="off"
            spellCheck={false}
            value={textIn(props.value)}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <datalist id={list}>
            {known.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
};

export const ReferenceControl = (props: ControlProps) =>
  referenceOf(props) === 'person' ? <PersonControl {...props} /> : <ChosenControl {...props} />;
