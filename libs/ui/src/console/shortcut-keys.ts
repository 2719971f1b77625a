/** What is pressed: `j`, `Shift x`, `Ctrl k`, `Esc`, or one after the other: `g t`. Ctrl is the command key of a Mac too. */
export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const named: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Space' };

/** The name of what is pressed, as a shortcut is written. Shift is said for letters only: `?` says it itself. */
export const nameOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string => {
  const isLetter = /^\p{L}$/u.test(key);
  const name = named[key] ?? (isLetter ? key.toLowerCase() : key);
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', isLetter && shiftKey ? 'Shift' : '', name]
    .filter(Boolean)
    .join(' ');
};

const modifiers = new Set(['Ctrl', 'Alt', 'Shift']);

/** The presses of a shortcut, one after the other: `g t` has two, `Ctrl k` and `Shift x` have one. */
export const pressesOf = (shortcut: string): readonly string[] =>
  shortcut.split(' ').reduce<readonly string[]>((presses, word) => {
    const last = presses.at(-1);
    const continues = last !== undefined && modifiers.has(last.split(' ').at(-1) ?? '');
    return continues ? [...presses.slice(0, -1), `${last} ${word}`] : [...presses, word];
  }, []);

/** Keys that a voice or a slip may press by itself: they can be switched off (WCAG 2.1.4). */
export const isSingleCharacter = (shortcut: string): boolean =>
  pressesOf(shortcut).every((press) => /^(Shift )?\S$/.test(press));

/** Whether the presses so far are the shortcut, may become it, or never will. */
export const heardAs = (shortcut: string, presses: readonly string[]): 'whole' | 'begun' | 'other' => {
  const wanted = pressesOf(shortcut);
  const isStart = presses.every((press, index) => press === wanted[index]);
  if (!isStart) return 'other';
  return presses.length === wanted.length ? 'whole' : 'begun';
};
