import { Dialog } from './dialog.piece.js';
import { Keys } from './key-hints.piece.js';
import { isSingleCharacter } from './shortcut-keys.js';
import type { Shortcut } from './shortcut-registry.js';
import { useLetters, useShortcutList } from './use-shortcut.js';

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
