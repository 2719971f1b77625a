/** One figure of a benchmark: what was measured, and what it should be. */
export type Figure = {
  readonly id: string;
  readonly name: string;
  /** Nothing when it could not be measured here; `note` says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly note?: string;
};

const isMet = ({ value, goal }: Figure): boolean => {
  if (goal === null || value === null) return true;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
};

const goalOf = ({ goal, unit }: Figure) =>
  goal === null ? 'none' : 'atLeast' in goal ? `>=${goal.atLeast}${unit}` : `<=${goal.atMost}${unit}`;

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

/** `<id> <name> <figure> goal <goal>`, as every benchmark of the house prints it. */
export const figureLine = (figure: Figure): string => {
  const { id, name, value, unit, note } = figure;
  const said = value === null ? 'not measured' : `${rounded(value)}${unit}`;
  return `${id} ${name} ${said} goal ${goalOf(figure)}${isMet(figure) ? '' : ' SHORT'}${note ? ` (${note})` : ''}`;
};

/** Prints the figures, and leaves with 1 when one falls short. */
export const report = (figures: readonly Figure[]): void => {
  for (const figure of figures) process.stdout.write(`${figureLine(figure)}\n`);
  if (!figures.every(isMet)) process.exitCode = 1;
};

/** The value below which a share of the sample lies. */
export const quantile = (sample: readonly number[], share: number): number => {
  const sorted = [...sample].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
