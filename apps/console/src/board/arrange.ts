import type { BoardSearch, Column, Grouping } from './board-search.js';
import { inWords, personInWords } from '../time/words.js';
import type { StandingClock } from './standing.js';

/** Who owns a clock, as one word for filters and heads: a person, else the desk. */
export const ownerOf = ({ ownerPerson, ownerRole }: StandingClock): string => ownerPerson ?? ownerRole;

/** What each filter asks of a clock. */
const answers = {
  owner: ownerOf,
  ball: ({ ball }: StandingClock) => ball,
  track: ({ track }: StandingClock) => track,
  calendar: ({ calendar }: StandingClock) => calendar,
  stage: ({ stage }: StandingClock) => stage,
} as const;
type Answered = keyof typeof answers;

/** The clocks that a board's filters leave; those of `state` are left to the tiles, which count them all. */
export const filtered = (clocks: readonly StandingClock[], search: BoardSearch): readonly StandingClock[] => {
  const asked = Object.entries(answers).filter(([field]) => search[field as Answered] !== undefined);
  return clocks.filter((clock) => asked.every(([field, answer]) => answer(clock) === search[field as Answered]));
};

const byText = (text: (clock: StandingClock) => string) => (one: StandingClock, other: StandingClock) =>
  text(one).localeCompare(text(other));

/** How each column orders. What has no date comes last. */
const orders: Readonly<Record<Exclude<Column, 'left'>, (one: StandingClock, other: StandingClock) => number>> = {
  case: byText(({ nickname }) => nickname),
  clock: byText(({ clock }) => clock),
  due: byText(({ dueAt, waits }) => (waits === 'PAUSED' ? 'y' : (dueAt ?? 'z'))),
  ball: byText(({ ball }) => inWords(ball)),
  owner: byText(ownerOf),
};

/** Clocks in the order that a head was pressed for. They come most urgent first, and stay so where a column is equal. */
export const ordered = (clocks: readonly StandingClock[], sort: string | undefined): readonly StandingClock[] => {
  const isBackwards = sort?.startsWith('-') ?? false;
  const column = (isBackwards ? sort?.slice(1) : sort) as Column | undefined;
  if (column === undefined || column === 'left') return isBackwards ? clocks.toReversed() : clocks;
  const order = orders[column];
  return clocks.toSorted((one, other) => (isBackwards ? order(other, one) : order(one, other)));
};

export type Group = { readonly name: string; readonly clocks: readonly StandingClock[] };

const nameIn: Readonly<Record<Grouping, (clock: StandingClock) => string>> = {
  stage: ({ stage }) => inWords(stage),
  owner: ({ ownerPerson, ownerRole }) => (ownerPerson ? personInWords(ownerPerson) : inWords(ownerRole)),
  ball: ({ ball }) => inWords(ball),
};

/** The same clocks in groups: the group with the most urgent clock first, none of them lost. */
export const grouped = (clocks: readonly StandingClock[], by: Grouping | undefined): readonly Group[] => {
  if (by === undefined) return [{ name: '', clocks }];
  const names = [...new Set(clocks.map(nameIn[by]))];
  return names.map((name) => ({ name, clocks: clocks.filter((clock) => nameIn[by](clock) === name) }));
};

/** What a filter can be set to: what is there, in the order of its words. */
export const choicesOf = (clocks: readonly StandingClock[], field: (clock: StandingClock) => string) =>
  [...new Set(clocks.map(field))]
    .map((value) => ({ value, label: inWords(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
