import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog as Inside } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { matchesIn, stepIn, type PaletteGroup, type PaletteOption } from './palette-matches.js';

export type PaletteListProps = {
  /** `Go to a case or run an act` */
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (key: string) => void;
  /** What is said when nothing matches. */
  readonly nothing: string;
  /** Told at each key, when the caller looks for more. */
  readonly onQuery?: ((query: string) => void) | undefined;
  readonly query?: string | undefined;
  /** The question takes the focus when it comes. */
  readonly autoFocus?: boolean | undefined;
};

type OptionProps = {
  readonly option: PaletteOption;
  readonly id: string;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

const Option = ({ option: { label, note, hotkey, refusal }, id, selected, onPoint, onChoose }: OptionProps) => (
  <div
    role="option"
    id={id}
    aria-selected={selected}
    aria-disabled={refusal ? true : undefined}
    onPointerMove={onPoint}
    onClick={onChoose}
    ref={(element) => {
      if (selected) element?.scrollIntoView?.({ block: 'nearest' });
    }}
  >
    <span>{label}</span>
    {refusal || !hotkey ? <span>{refusal ?? note}</span> : <kbd>{hotkey}</kbd>}
  </div>
);

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What matches the question, and which of it is chosen: what was pointed at, else the first that may be chosen. */
const useMatches = (groups: readonly PaletteGroup[], query: string) => {
  const [at, setAt] = useState<string>();
  const found = useMemo(() => matchesIn(groups, query), [groups, query]);
  const options = found.flatMap((group) => group.options);
  const current = options.find(({ key }) => key === at) ?? options.find(({ refusal }) => !refusal) ?? options[0];
  const step = (by: number) =>
    setAt(
      stepIn(
        options.map(({ key }) => key),
        current?.key,
        by,
      ),
    );
  return { found, current, step, pointAt: setAt };
};

/** The question and its matches, in groups. It stands on its own on the page of pieces. */
export const PaletteList = ({ label, groups, onChoose, nothing, onQuery, ...rest }: PaletteListProps) => {
  const id = useId();
  const [query, setQuery] = useState(rest.query ?? '');
  const { found, current, step, pointAt } = useMatches(groups, query);
  const choose = (option: PaletteOption | undefined) => {
    if (option && option.refusal === undefined) onChoose(option.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) choose(current);
    else step(by);
  };
  const onAsk = (words: string) => {
    setQuery(words);
    pointAt(undefined);
    onQuery?.(words);
  };
  return (
    <>
      <Question {...{ id, label, query, onAsk, onKeyDown }} current={current?.key} autoFocus={rest.autoFocus} />
      <p className="nothing" role="status">
        {current ? '' : nothing}
      </p>
      <Matches
        {...{ id, label, groups: found }}
        option={(option) => ({
          selected: option.key === current?.key,
          onPoint: () => pointAt(option.key),
          onChoose: () => choose(option),
        })}
      />
    </>
  );
};

type QuestionProps = {
  readonly id: string;
  readonly label: string;
  readonly query: string;
  readonly current: string | undefined;
  readonly autoFocus: boolean | undefined;
  readonly onAsk: (words: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const Question = ({ id, label, query, current, autoFocus, onAsk, onKeyDown }: QuestionProps) => (
  <input
    className="input"
    role="combobox"
    aria-expanded={current !== undefined}
    aria-controls={`${id}-list`}
    aria-autocomplete="list"
    aria-activedescendant={current ? `${id}-${current}` : undefined}
    aria-label={label}
    autoFocus={autoFocus}
    autoComplete="off"
    spellCheck={false}
    value={query}
    onChange={(event) => onAsk(event.target.value)}
    onKeyDown={onKeyDown}
  />
);

type MatchesProps = {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly option: (option: PaletteOption) => Omit<OptionProps, 'option' | 'id'>;
};

const Matches = ({ id, label, groups, option }: MatchesProps) => (
  <div role="listbox" id={`${id}-list`} aria-label={label} hidden={groups.length === 0}>
    {groups.map((group) => (
      <div key={group.key} role="group" aria-labelledby={`${id}-g-${group.key}`}>
        <div role="presentation" id={`${id}-g-${group.key}`}>
          {group.label}
        </div>
        {group.options.map((one) => (
          <Option key={one.key} option={one} id={`${id}-${one.key}`} {...option(one)} />
        ))}
      </div>
    ))}
  </div>
);

export type PaletteProps = PaletteListProps & { readonly isOpen: boolean; readonly onClose: () => void };

/** Go and act by keyboard, over the page. Esc leaves it, and focus returns to where it came from. */
export const Palette = ({ isOpen, onClose, ...list }: PaletteProps) => (
  <ModalOverlay
    className="veil"
    isOpen={isOpen}
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal>
      <Inside className="palette" aria-label={list.label}>
        <PaletteList {...list} autoFocus />
      </Inside>
    </Modal>
  </ModalOverlay>
);
