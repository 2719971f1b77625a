import type { ClockState } from '@connex/read-models';
import { Icon } from '../icons/icon.piece.js';

export type ClockChipProps = {
  readonly state: ClockState;
  /** `1 d 2 h left` */
  readonly figure: string;
  /** `running, due Wed 6 Jan, 17:00`; with its figure alone, a clock says its state to whoever cannot see it by `word`. */
  readonly note?: string | undefined;
  /** The word of the state, read aloud where no note is shown. */
  readonly word?: string | undefined;
};

/** Any clock, anywhere: icon, word, figure. */
export const ClockChip = ({ state, figure, note, word }: ClockChipProps) => (
  <span className="clock" data-state={state}>
    <Icon name={state} />
    <b>
      {!note && word && <span className="unseen">{word}: </span>}
      {figure}
    </b>
    {note && <small>{note}</small>}
  </span>
);
