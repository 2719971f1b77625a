import { Dialog } from './dialog.piece.js';
import { isSingleCharacter, pressesOf } from './shortcut-keys.js';
import type { Shortcut } from './shortcut-registry.js';
import { useLetters, useShortcutList } from './use-shortcut.js';

/** The keys of a shortcut, as they are pressed. */
export const Keys = ({ keys }: { readonly keys: string }) =>
  pressesOf(keys).map((press, index) => [
    index > 0 && ' then ',
    ...press.split(' ').flatMap((key, n) => [n > 0 && ' ', <kbd key={`${index}-${key}`}>{key}</kbd>]),
  ]);

const once = (list: readonly Shortcut[]) => [...new Map(list.map((one) => [`${one.keys} ${one.does}`, one])).values()];

/** The list of what keys do, with the switch for those of one letter. */
export const ShortcutList = ({ list }: { readonly list: readonly Shortcut[] }) => {
  const [letters, letAct] = useLetters();
  return (
    <>
      <dl className="shortcuts">
        {once(list).map(({ keys, does }) => [
          <dt key={`${keys} ${does} keys`}>
            <Keys keys={keys} />
          </dt>,
          <dd key={`${keys} ${does}`} className={letters || !isSingleCharacter(keys) ? undefined : 'muted'}>
            {does}
          </dd>,
        ])}
      </dl>
      <label>
        <input className="check" type="checkbox" checked={letters} onChange={(event) => letAct(event.target.checked)} />
        Keys of one letter act
      </label>
    </>
  );
};

/** What `?` opens. */
export const Shortcuts = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog isOpen={isOpen} onClose={onClose} title="Keys" closeLabel="Close">
    <ShortcutList list={useShortcutList()} />
  </Dialog>
);

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
