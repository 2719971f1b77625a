import { useId } from 'react';
import { Button as Trigger } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as Pick, SelectValue } from 'react-aria-components/Select';
import { Icon } from '../icons/icon.piece.js';
import type { Choice } from './choice-field.piece.js';
import { Around } from './around.piece.js';
import type { Asked } from './text-field.piece.js';

export type PickerProps = Asked & {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (key: string | undefined) => void;
};

const Options = ({ choices, nothing }: { readonly choices: readonly Choice[]; readonly nothing: string }) => (
  <Popover className="popover">
    <ListBox className="options" items={choices} renderEmptyState={() => <div className="nothing">{nothing}</div>}>
      {({ key, label, note }) => (
        <ListBoxItem id={key} textValue={label}>
          <span>{label}</span>
          {note && <small>{note}</small>}
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
);

const sameFor = ({ wrong, optional, disabled }: Asked) => ({
  className: 'field',
  'data-wrong': wrong ? '' : undefined,
  isInvalid: wrong !== undefined,
  isRequired: optional !== true,
  isDisabled: disabled === true,
  validationBehavior: 'aria' as const,
});

/** One of many, by its first letters or by arrows. For a few, take `ChoiceField`, which shows them all. */
export const Select = ({ choices, value, onChange, ...asked }: PickerProps) => {
  const own = useId();
  return (
    <Pick
      {...sameFor(asked)}
      placeholder="Choose one"
      value={value ?? null}
      onChange={(key) => onChange(key === null ? undefined : String(key))}
    >
      <Around asked={asked}>
        <span className="picker">
          <Trigger className="btn" id={asked.id ?? own}>
            <SelectValue />
            <Icon name="open" />
          </Trigger>
        </span>
      </Around>
      <Options choices={choices} nothing="There is nothing to choose from." />
    </Pick>
  );
};
