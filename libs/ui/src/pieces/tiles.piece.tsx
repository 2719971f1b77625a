import type { ClockState } from '@connex/read-models';
import { Icon } from '../icons/icon.piece.js';

/** A figure of a board. One with `onPress` is a filter too; one without is a headline. */
export type Tile = {
  readonly key: string;
  readonly figure: string;
  readonly label: string;
  readonly state?: ClockState | undefined;
  readonly pressed?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
};

const Inside = ({ figure, label, state }: Pick<Tile, 'figure' | 'label' | 'state'>) => (
  <>
    <b>{figure}</b>
    <span>
      {state && <Icon name={state} />}
      {label}
    </span>
  </>
);

/** Counts that are also filters. */
export const Tiles = ({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }) => (
  <ul className="tiles" aria-label={label}>
    {tiles.map(({ key, pressed = false, onPress, ...inside }) => (
      <li key={key} data-state={inside.state}>
        {onPress ? (
          <button type="button" aria-pressed={pressed} onClick={onPress}>
            <Inside {...inside} />
          </button>
        ) : (
          <div>
            <Inside {...inside} />
          </div>
        )}
      </li>
    ))}
  </ul>
);
