import { Button, PlainSelect } from '@connex/ui/console';
import { choicesOf, ownerOf } from './arrange.js';
import type { BoardSearch, Grouping } from './board-search.js';
import type { StandingClock } from './standing.js';
import { ViewPicker } from './view-picker.js';

type Choices = readonly { readonly value: string; readonly label: string }[];

type FilterProps = {
  readonly label: string;
  readonly any: string;
  readonly choices: Choices;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A filter that is set stays among the choices, though no clock is left that it would find. */
const Filter = ({ label, any, choices, value, onChange }: FilterProps) => {
  const known = choices.some((one) => one.value === value) || value === undefined;
  const all = [{ value: '', label: any }, ...choices, ...(known ? [] : [{ value, label: value }])];
  return (
    <PlainSelect
      label={label}
      choices={all.map((one) => ({ key: one.value, label: one.label }))}
      value={value ?? ''}
      onChange={(key) => onChange(key === '' ? undefined : key)}
    />
  );
};

const groupings: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'stage', label: 'By stage' },
  { value: 'owner', label: 'By owner' },
  { value: 'ball', label: 'By ball' },
];
const tracks = [
  { value: 'STANDARD', label: 'Standard track' },
  { value: 'FAST', label: 'Fast track' },
];

export type BoardFiltersProps = {
  readonly clocks: readonly StandingClock[];
  readonly search: BoardSearch;
  readonly onSearch: (search: BoardSearch) => void;
  readonly waiting: number;
  readonly onApply: () => void;
};

/** What narrows the board. All of it stands in the address. */
export const BoardFilters = ({ clocks, search, onSearch, waiting, onApply }: BoardFiltersProps) => {
  const set = (field: keyof BoardSearch) => (value: string | undefined) => {
    const { [field]: _, ...rest } = search;
    onSearch((value === undefined ? rest : { ...rest, [field]: value }) as BoardSearch);
  };
  const filter = (field: keyof BoardSearch, label: string, any: string, choices: Choices) => (
    <Filter label={label} any={any} choices={choices} value={search[field]} onChange={set(field)} />
  );
  return (
    <div className="row filters noprint" role="group" aria-label="Filters">
      <ViewPicker search={search} onSearch={onSearch} />
      {filter('owner', 'Owner', 'Any owner', choicesOf(clocks, ownerOf))}
      {filter(
        'ball',
        'Ball',
        'Any ball',
        choicesOf(clocks, ({ ball }) => ball),
      )}
      {filter('track', 'Track', 'Both tracks', tracks)}
      {filter('calendar', 'Calendar', 'Any calendar', calendarsOf(clocks))}
      {filter('group', 'Groups', 'No groups', groupings)}
      {waiting > 0 && (
        <Button kind="plain" hotkey="r" onPress={onApply}>
          {waiting === 1 ? '1 change' : `${waiting} changes`}: apply
        </Button>
      )}
    </div>
  );
};

/** Calendars are known by their codes: CSU, GOV-ZM; whoever may not see which one a clock keeps has none to choose. */
const calendarsOf = (clocks: readonly StandingClock[]): Choices =>
  [...new Set(clocks.map(({ calendar }) => calendar).filter((code) => code !== undefined))]
    .toSorted()
    .map((value) => ({ value, label: value === 'CALENDAR_DAYS' ? 'Calendar days' : value }));
