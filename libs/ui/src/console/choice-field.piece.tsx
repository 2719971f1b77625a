import { useId, type ReactNode } from 'react';
import { describedBy, Said } from '../pieces/field.piece.js';
import type { Asked } from './text-field.piece.js';

/** Something to choose, with what it means below it. */
export type Choice = { readonly key: string; readonly label: string; readonly note?: string | undefined };

type GroupProps = Asked & { readonly children: ReactNode };

/** Some controls that answer one question together. */
const Group = ({ id, label, hint, wrong, optional, children }: GroupProps & { readonly id: string }) => (
  <fieldset
    className="field"
    id={id}
    tabIndex={-1}
    data-wrong={wrong ? '' : undefined}
    aria-describedby={describedBy({ id, hint, wrong })}
  >
    <legend>
      {label} {optional && <span className="optional">(optional)</span>}
    </legend>
    <Said id={id} hint={hint} wrong={wrong} />
    {children}
  </fieldset>
);

type ListProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly isChosen: (key: string) => boolean;
  readonly onChosen: (key: string, chosen: boolean) => void;
  readonly disabled: boolean | undefined;
};

const List = ({ type, name, choices, isChosen, onChosen, disabled }: ListProps) => (
  <ul className="choices">
    {choices.map(({ key, label, note }) => (
      <li key={key}>
        <label>
          <input
            className="check"
            type={type}
            name={name}
            value={key}
            checked={isChosen(key)}
            disabled={disabled}
            aria-describedby={note ? `${name}-${key}-note` : undefined}
            onChange={(event) => onChosen(key, event.target.checked)}
          />
          {label}
        </label>
        {note && <small id={`${name}-${key}-note`}>{note}</small>}
      </li>
    ))}
  </ul>
);

export type ChoiceFieldProps = Asked & {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (key: string) => void;
};

/** One of a few, all of them in sight. */
export const ChoiceField = ({ choices, value, onChange, ...asked }: ChoiceFieldProps) => {
  const own = useId();
  const id = asked.id ?? own;
  const isChosen = (key: string) => key === value;
  return (
    <Group {...asked} id={id}>
      <List
        type="radio"
        name={id}
        {...{ choices, isChosen, disabled: asked.disabled }}
        onChosen={(key) => onChange(key)}
      />
    </Group>
  );
};

export type ChecksFieldProps = Asked & {
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
};

/** Any of a few. The answer keeps the order in which they stand. */
export const ChecksField = ({ choices, value, onChange, ...asked }: ChecksFieldProps) => {
  const own = useId();
  const id = asked.id ?? own;
  const isChosen = (key: string) => value.includes(key);
  const onChosen = (key: string, chosen: boolean) =>
    onChange(choices.map((one) => one.key).filter((one) => (one === key ? chosen : isChosen(one))));
  return (
    <Group {...asked} id={id}>
      <List type="checkbox" name={id} {...{ choices, isChosen, onChosen, disabled: asked.disabled }} />
    </Group>
  );
};

export type CheckFieldProps = Asked & { readonly value: boolean; readonly onChange: (checked: boolean) => void };

/** Yes or no. */
export const CheckField = ({ label, hint, wrong, value, onChange, disabled, ...asked }: CheckFieldProps) => {
  const own = useId();
  const id = asked.id ?? own;
  return (
    <div className="field" data-wrong={wrong ? '' : undefined}>
      <label>
        <input
          className="check"
          type="checkbox"
          id={id}
          checked={value}
          disabled={disabled}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={describedBy({ id, hint, wrong })}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <Said id={id} hint={hint} wrong={wrong} />
    </div>
  );
};
