import { useEffect, useRef, useSyncExternalStore } from 'react';
import {
  lettersAct,
  letLettersAct,
  listShortcut,
  onShortcutsChanged,
  shortcutsNow,
  type Shortcut,
} from './shortcut-registry.js';

/**
 * A key acts, and is listed behind `?`, for as long as this is on the page and `when` is so. Keys: `j`, `Shift x`,
 * `Ctrl k`, `Esc`, `g t`. Single letters rest while text is written, while a dialog is open, and when they are switched off.
 */
export const useShortcut = (
  keys: string,
  does: string,
  run: () => void,
  { when = true }: { readonly when?: boolean } = {},
): void => {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => (when ? listShortcut({ keys, does, run: () => latest.current() }) : undefined), [keys, does, when]);
};

const none: readonly Shortcut[] = [];

/** The shortcuts that work now. */
export const useShortcutList = (): readonly Shortcut[] =>
  useSyncExternalStore(onShortcutsChanged, shortcutsNow, () => none);

/** Whether single letters act, and the switch, which this browser remembers. */
export const useLetters = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(onShortcutsChanged, lettersAct, () => true),
  letLettersAct,
];
