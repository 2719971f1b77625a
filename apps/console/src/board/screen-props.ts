import type { BoardSearch } from './board-search.js';
import type { Board } from './use-board.js';

/** What every part of the board knows: the clocks, what was searched for, and how to search for something else. */
export type ScreenProps = {
  readonly board: Board;
  readonly search: BoardSearch;
  readonly onSearch: (search: BoardSearch) => void;
};
