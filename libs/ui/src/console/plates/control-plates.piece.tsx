import { useState } from 'react';
import { Tiles } from '../../pieces/tiles.piece.js';
import { Button } from '../button.piece.js';
import { Menu } from '../menu.piece.js';
import { KeyHints } from '../key-hints.piece.js';
import { ShortcutList } from '../shortcuts.piece.js';
import { Case, Plate } from './plate.piece.js';

/** What is pressed, in each of its states. */
export const ButtonPlate = () => (
  <Plate title="Buttons">
    <Case name="the one act">
      <span className="row">
        <Button kind="main">Record approval…</Button>
        <Button kind="main" busy>
          Recording…
        </Button>
      </span>
    </Case>
    <Case name="other acts">
      <span className="row">
        <Button>Ask government…</Button>
        <Button kind="plain">Copy explanation</Button>
      </span>
    </Case>
    <Case name="cannot be undone">
      <span>
        <Button kind="grave">Terminate case…</Button>
      </span>
    </Case>
    <Case name="not yours">
      <Button refusal="You proposed it; the head of unit decides (R-010)">Approve selection</Button>
    </Case>
    <Case name="with a key">
      <span>
        <Button hotkey="e">Explain</Button>
      </span>
    </Case>
    <Pressed />
  </Plate>
);

const Pressed = () => {
  const [pressed, press] = useState(true);
  const turn = () => press(!pressed);
  return (
    <>
      <Case name="stays pressed">
        <span>
          <Button pressed={pressed} onPress={turn}>
            Decisions 7
          </Button>
        </span>
      </Case>
      <Case name="counts that filter">
        <Tiles
          label="Clocks by state; press to filter"
          tiles={[
            { key: 'over', figure: '2', label: 'over', state: 'over', pressed, onPress: turn },
            { key: 'soon', figure: '3', label: 'due soon', state: 'soon', onPress: turn },
            { key: 'median', figure: '24.4 d', label: 'median time to field, goal 30 d' },
          ]}
        />
      </Case>
    </>
  );
};

/** A list of acts behind a button. */
export const MenuPlate = () => {
  const [chosen, choose] = useState('nothing yet');
  return (
    <Plate title="Menu">
      <Case name="acts on a row">
        <span className="row">
          <Menu
            label="More acts"
            trigger="⋯"
            onAct={choose}
            groups={[
              {
                key: 'acts',
                label: 'Acts on Sakkia',
                acts: [
                  { key: 'assign', label: 'Assign…', note: 'intake officer NK now' },
                  { key: 'approve', label: 'Approve request…', refusal: 'for the head of unit' },
                ],
              },
            ]}
          />
          <span className="muted">Chosen: {chosen}</span>
        </span>
      </Case>
    </Plate>
  );
};

const hints = [
  { keys: 'j', does: 'move' },
  { keys: 'Space', does: 'peek' },
  { keys: 'Shift x', does: 'select to here' },
  { keys: 'g t', does: 'my tasks' },
  { keys: 'Ctrl k', does: 'search or act' },
];

/** What keys do, and the switch for those of one letter. */
export const KeysPlate = () => (
  <Plate title="Keys">
    <ShortcutList list={hints} />
    <KeyHints hints={hints} />
  </Plate>
);
