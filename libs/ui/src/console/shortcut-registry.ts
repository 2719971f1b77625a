import { heardAs, isSingleCharacter, nameOf } from './shortcut-keys.js';

/** A key, what it does in a few words, and the doing. One without a doing is heard elsewhere, and only listed. */
export type Shortcut = { readonly keys: string; readonly does: string; readonly run?: (() => void) | undefined };

/** What a reader chose: whether single letters act. */
const choice = 'connex.letters';

const state: { list: readonly Shortcut[]; letters: boolean | undefined; presses: readonly string[]; patience: number } =
  {
    list: [],
    letters: undefined,
    presses: [],
    patience: 0,
  };
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** A browser that keeps nothing for us still lets us ask. */
const kept = (): string | null => {
  try {
    return localStorage.getItem(choice);
  } catch {
    return null;
  }
};

/** Whether single letters act; they do until a reader says otherwise. */
export const lettersAct = (): boolean => (state.letters ??= kept() !== 'off');

/** Switches single letters on or off, in this browser and from now on. */
export const letLettersAct = (on: boolean): void => {
  state.letters = on;
  try {
    localStorage.setItem(choice, on ? 'on' : 'off');
  } catch {
    // The choice holds for as long as this page is open.
  }
  tell();
};

/** The shortcuts that work now, for the list behind `?`. */
export const shortcutsNow = (): readonly Shortcut[] => state.list;

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=spinbutton], [role=menu], [role=listbox]',
    ) !== null);

const inDialog = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role=dialog], [role=alertdialog]') !== null;

const mayAct = ({ keys }: Shortcut, event: KeyboardEvent) => {
  if (!isSingleCharacter(keys)) return !inDialog(event.target) && !(takesText(event.target) && keys.length === 1);
  return lettersAct() && !takesText(event.target) && !inDialog(event.target);
};

const isPressed = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key);

const isHeard = (event: KeyboardEvent) => !event.defaultPrevented && !event.isComposing && !isPressed(event.key);

/** What was begun waits a moment for the key that makes it whole. */
const wait = (presses: readonly string[]) => {
  clearTimeout(state.patience);
  state.presses = presses;
  if (presses.length > 0) state.patience = Number(setTimeout(() => (state.presses = []), 1_500));
};

const hear = (event: KeyboardEvent): void => {
  if (!isHeard(event)) return;
  const before = state.presses;
  const presses = [...before, nameOf(event)];
  const open = state.list.filter((one) => one.run && mayAct(one, event));
  const whole = open.findLast(({ keys }) => heardAs(keys, presses) === 'whole');
  const begun = !whole && open.some(({ keys }) => heardAs(keys, presses) === 'begun');
  wait(begun ? presses : []);
  if (whole) {
    event.preventDefault();
    whole.run?.();
  } else if (!begun && before.length > 0) hear(event);
};

/** Lists a shortcut, and lets it act, until the answer is called. The one listed last wins a key that two want. */
export const listShortcut = (shortcut: Shortcut): (() => void) => {
  if (state.list.length === 0) addEventListener('keydown', hear);
  state.list = [...state.list, shortcut];
  tell();
  return () => {
    state.list = state.list.filter((one) => one !== shortcut);
    if (state.list.length === 0) removeEventListener('keydown', hear);
    tell();
  };
};

/** Calls back when the list or the choice changes, until the answer is called. */
export const onShortcutsChanged = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
