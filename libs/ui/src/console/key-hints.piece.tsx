import { isSingleCharacter, pressesOf } from './shortcut-keys.js';
import type { Shortcut } from './shortcut-registry.js';
import { useLetters } from './use-shortcut.js';

/** The keys of a shortcut, as they are pressed. */
export const Keys = ({ keys }: { readonly keys: string }) =>
  pressesOf(keys).map((press, index) => [
    index > 0 && ' then ',
    ...press.split(' ').flatMap((key, n) => [n > 0 && ' ', <kbd key={`${index}-${key}`}>{key}</kbd>]),
  ]);

/** The keys that work here, at the foot of a list; they vanish where there is no keyboard, and when they rest. */
export const KeyHints = ({ hints }: { readonly hints: readonly Shortcut[] }) => {
  const [letters] = useLetters();
  const working = hints.filter(({ keys }) => letters || !isSingleCharacter(keys));
  return (
    <p className="muted row keys noprint">
      {working.map(({ keys, does }) => (
        <span key={`${keys} ${does}`}>
          <Keys keys={keys} /> {does}
        </span>
      ))}
    </p>
  );
};
