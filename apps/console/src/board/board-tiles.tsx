import { Tiles } from '@connex/ui/console';
import { clockStates, countedStates } from '@connex/read-models';
import { openStates, type BoardSearch } from './board-search.js';
import { useMedianToField } from './time-to-field.js';
import type { StandingClock } from './standing.js';

type Props = {
  readonly clocks: readonly StandingClock[];
  readonly search: BoardSearch;
  readonly onSearch: (search: BoardSearch) => void;
};

/** How many clocks are in each state; pressed, a figure leaves only its own. */
export const BoardTiles = ({ clocks, search, onSearch }: Props) => {
  const { state: pressed, ...rest } = search;
  const cases = new Set(clocks.map(({ stream }) => stream)).size;
  const tiles = countedStates(clocks, openStates, pressed).map(({ state, count }) => ({
    key: state,
    state,
    figure: String(count),
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
