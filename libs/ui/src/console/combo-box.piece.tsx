import { useId, useState, type KeyboardEvent } from 'react';
import { Field } from '../pieces/field.piece.js';
import type { Choice } from './choice-field.piece.js';
import { matchesIn, stepIn } from './palette-matches.js';
import { asField, type Asked } from './text-field.piece.js';

export type ComboBoxProps = Asked & {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
};

/** What is typed while it is being typed; nothing when the list is closed and the chosen one stands there. */
type Typing = { readonly words: string; readonly at: string | undefined } | undefined;

const found = (choices: readonly Choice[], words: string) =>
  matchesIn([{ key: 'all', label: '', options: choices }], words)[0]?.options ?? [];

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What the list shows, and where the arrows stand in it. */
const listed = (choices: readonly Choice[], typing: Typing) => {
  const options = typing ? found(choices, typing.words) : [];
  return { options, current: options.find(({ key }) => key === typing?.at)?.key };
};

const useCombo = ({ choices, value, onChange }: Pick<ComboBoxProps, 'choices' | 'value' | 'onChange'>) => {
  const [typing, type] = useState<Typing>();
  const { options, current } = listed(choices, typing);
  const chosen = choices.find(({ key }) => key === value)?.label ?? '';
  const choose = (key: string | undefined) => {
    onChange(key);
    type(undefined);
  };
  const move = (step: number) => {
    const words = typing?.words ?? '';
    type({
      words,
      at: stepIn(
        found(choices, words).map(({ key }) => key),
        current,
        step,
      ),
    });
  };
  /** Enter takes what the arrows stand on, or the only one that is left. */
  const take = () => choose(current ?? (options.length === 1 ? options[0]?.key : value));
  /** What is left standing counts only if it is one of the choices; nothing counts as nothing. */
  const leave = () => choose(typing?.words === '' && typing.at === undefined ? undefined : value);
  const open = () => type(typing ?? { words: '', at: value });
  return { typing, options, current, chosen, shown: typing?.words ?? chosen, type, choose, move, take, leave, open };
};

/** Keys that the list takes for itself while it is open; the arrows open it. */
const onKeyDown = (combo: Combo) => (event: KeyboardEvent) => {
  const step = steps[event.key];
  const act = step !== undefined ? () => combo.move(step) : combo.typing && closing(combo)[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
};
const closing = (combo: Combo): Readonly<Record<string, (() => void) | undefined>> => ({
  Enter: combo.take,
  Escape: () => combo.type(undefined),
});

type Combo = ReturnType<typeof useCombo>;

const Options = ({ id, label, combo }: { readonly id: string; readonly label: string; readonly combo: Combo }) => (
  <div className="popover below" hidden={!combo.typing}>
    <div className="options" role="listbox" id={id} aria-label={label}>
      {combo.options.map(({ key, label: name, note }) => (
        <div
          key={key}
          role="option"
          id={`${id}-${key}`}
          aria-selected={key === combo.current}
          data-focused={key === combo.current || undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => combo.choose(key)}
        >
          <span>{name}</span>
          {note && <small>{note}</small>}
        </div>
      ))}
    </div>
    {combo.options.length === 0 && <p className="nothing">Nothing matches what is typed.</p>}
  </div>
);

/** One of very many: what is typed narrows the list, arrows move in it, Enter takes one. */
export const ComboBox = ({ choices, value, onChange, ...asked }: ComboBoxProps) => {
  const own = useId();
  const id = asked.id ?? own;
  const combo = useCombo({ choices, value, onChange });
  const open = combo.typing !== undefined && combo.options.length > 0;
  return (
    <Field {...asField(asked, id)}>
      {(control) => (
        <span className="picker">
          <input
            {...control}
            className="input"
            role="combobox"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={combo.current ? `${id}-list-${combo.current}` : undefined}
            autoComplete="off"
            disabled={asked.disabled}
            placeholder={combo.chosen}
            value={combo.shown}
            onChange={(event) => combo.type({ words: event.target.value, at: undefined })}
            onClick={combo.open}
            onBlur={combo.typing ? combo.leave : undefined}
            onKeyDown={onKeyDown(combo)}
          />
          <Options id={`${id}-list`} label={asked.label} combo={combo} />
        </span>
      )}
    </Field>
  );
};
