import type { ClockState } from '@connex/read-models';
import { asOfSearchIn, type AsOfSearch } from '../as-of/as-of-search.js';

export const openStates = ['over', 'soon', 'running', 'closed', 'provisional', 'paused'] as const;
export const groupings = ['stage', 'owner', 'ball'] as const;
export const columns = ['case', 'clock', 'due', 'left', 'ball', 'owner'] as const;
const tracks = ['STANDARD', 'FAST'] as const;

export type Grouping = (typeof groupings)[number];
export type Column = (typeof columns)[number];

/** What the board shows, as its address says it: whoever gets the link sees the same. */
export type BoardSearch = {
  readonly state?: ClockState;
  readonly group?: Grouping;
  readonly owner?: string;
  readonly ball?: string;
  readonly track?: (typeof tracks)[number];
  readonly calendar?: string;
  readonly stage?: string;
  /** A column, `-` before it for the other way round; nothing: most urgent first. */
  readonly sort?: string;
  /** The clock that is explained beside the list. */
  readonly peek?: string;
  readonly wall?: '1';
  /** What changed since this day is told beside the list: `2026-11-23`. */
  readonly since?: string;
} & AsOfSearch;

type Raw = Readonly<Record<string, unknown>>;

const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;
};

const day = (raw: Raw, name: string): string | undefined => {
  const value = text(raw, name);
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && Date.parse(value) > 0 ? value : undefined;
};

const oneOf = <T extends string>(raw: Raw, name: string, known: readonly T[]): T | undefined =>
  known.find((one) => one === raw[name]);

const sorts = columns.flatMap((column) => [column, `-${column}`]);

/**
 * Reads an address, so that an old or a mistyped link still opens the board. What is not known is `undefined`, not left out:
 * the router lays this over the address as it was typed.
 */
export const boardSearchIn = (raw: Raw): BoardSearch =>
  ({
    state: oneOf(raw, 'state', openStates),
    group: oneOf(raw, 'group', groupings),
    owner: text(raw, 'owner'),
    ball: text(raw, 'ball'),
    track: oneOf(raw, 'track', tracks),
    calendar: text(raw, 'calendar'),
    stage: text(raw, 'stage'),
    sort: oneOf(raw, 'sort', sorts),
    peek: text(raw, 'peek'),
    wall: oneOf(raw, 'wall', ['1'] as const),
    since: day(raw, 'since'),
    ...asOfSearchIn(raw),
  }) as BoardSearch;
