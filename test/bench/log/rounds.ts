import type { Figure } from '../figure.js';

type Measure = () => Promise<number>;

/** What every contender came to, round by round: the n-th of one and the n-th of another were measured side by side. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** As many as a median needs that one bad moment of the disk does not decide. */
export const rounds = 5;

/**
 * Measures all contenders in every round, so that a moody disk is moody to each of them (event-store 5.0). Every other
 * round goes the other way about, so that none always comes after the same neighbour.
 */
export const inRounds = async <Name extends string>(
  contenders: Readonly<Record<Name, Measure>>,
  say: (line: string) => void,
): Promise<Samples<Name>> => {
  const names = Object.keys(contenders) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 1; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names.toReversed() : names) {
      say(`round ${round} of ${rounds}: ${name}`);
      samples[name].push(await contenders[name]());
    }
  }
  return samples;
};

export const median = (sample: readonly number[]): number => {
  const sorted = sample.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
};

/** Each round's own ratio: what was measured minutes apart is not compared. */
export const ratios = (mine: readonly number[], theirs: readonly number[]): readonly number[] => {
  if (mine.length !== theirs.length) throw new Error('Only what was measured in the same rounds can be compared.');
  return mine.map((value, round) => value / (theirs[round] ?? NaN));
};

const amount = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

/** What a sample came to: its median, and in the note how far the rounds lay apart. */
export const overRounds = (sample: readonly number[], note: string): Pick<Figure, 'value' | 'note'> => {
  const spread = `${amount(Math.min(...sample))} to ${amount(Math.max(...sample))}`;
  return { value: median(sample), note: `median of ${sample.length} rounds, ${spread}; ${note}` };
};

/** The median of per-round ratios; the note says the rates or times, too, from which they come. */
export const compared = (
  mine: readonly number[],
  theirs: readonly number[],
  { unit, note }: { readonly unit: string; readonly note: string },
): Pick<Figure, 'value' | 'note' | 'unit'> => ({
  unit: 'x',
  ...overRounds(ratios(mine, theirs), `${amount(median(mine))}${unit} to ${amount(median(theirs))}${unit}; ${note}`),
});
