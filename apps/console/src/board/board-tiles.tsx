import { Tiles } from '@connex/ui/console';
import { clockStates, type ClockState } from '@connex/read-models';
import { openStates, type BoardSearch } from './board-search.js';
import { useMedianToField } from './time-to-field.js';
import { countByState, type StandingClock } from './standing.js';

const always: ReadonlySet<ClockState> = new Set<ClockState>(['over', 'soon', 'running', 'paused']);

type Props = {
  readonly clocks: readonly StandingClock[];
  readonly search: BoardSearch;
  readonly onSearch: (search: BoardSearch) => void;
};

/** How many clocks are in each state; pressed, a figure leaves only its own. A state that nobody is in is left out, but for the four that a board is about. */
export const BoardTiles = ({ clocks, search, onSearch }: Props) => {
  const counts = countByState(clocks);
  const { state: pressed, ...rest } = search;
  const shown = openStates.filter((state) => always.has(state) || state === pressed || (counts[state] ?? 0) > 0);
  const cases = new Set(clocks.map(({ stream }) => stream)).size;
  const tiles = shown.map((state) => ({
    key: state,
    state,
    figure: String(counts[state] ?? 0),
    label: clockStates[state].word,
    pressed: state === pressed,
    onPress: () => onSearch(state === pressed ? rest : { ...rest, state }),
  }));
  const headline = {
    key: 'cases',
    figure: String(cases),
    label: cases === 1 ? 'case with clocks' : 'cases with clocks',
  };
  const median = useMedianToField();
  const toField = median === undefined ? [] : [{ key: 'to-field', figure: median, label: 'median net time to field' }];
  return <Tiles label="Clocks by state; press to filter" tiles={[...tiles, headline, ...toField]} />;
};
