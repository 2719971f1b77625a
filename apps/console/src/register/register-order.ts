import type { DecisionRow } from '@connex/read-models';

export const registerColumns = ['decided', 'case', 'decision', 'decider', 'proposer'] as const;
export type RegisterColumn = (typeof registerColumns)[number];

const texts: Readonly<Record<RegisterColumn, (row: DecisionRow) => string>> = {
  decided: ({ decidedAt }) => decidedAt,
  case: ({ nickname, stream }) => nickname ?? stream,
  decision: ({ type }) => type,
  decider: ({ decidedBy }) => decidedBy,
  proposer: ({ proposedBy }) => proposedBy ?? '',
};

/** Decisions in the order of a column, `-` for the other way round; nothing said: the newest first. */
export const inOrderOf = <Row extends { readonly row: DecisionRow }>(
  rows: readonly Row[],
  sort = '-decided',
): readonly Row[] => {
  const isBackwards = sort.startsWith('-');
  const column = registerColumns.find((one) => one === sort.replace('-', '')) ?? 'decided';
  const text = texts[column];
  const sorted = rows.toSorted((one, other) => text(one.row).localeCompare(text(other.row)));
  return isBackwards ? sorted.toReversed() : sorted;
};
