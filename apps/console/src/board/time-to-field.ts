import { workingUnits, type StageDuration } from '@connex/read-models';
import { useRows } from '../door/use-rows.js';

const headline = { clock: 'H1' } as const;

/** Half of the cases with a first expert in the field got there in at most so much net working time; nothing before one did. */
export const medianToField = (durations: readonly StageDuration[]): string | undefined => {
  const done = durations
    .filter(({ clock, state }) => clock === headline.clock && state === 'STOPPED')
    .toSorted((one, other) => one.usedSeconds - other.usedSeconds);
  const middle = done[Math.floor((done.length - 1) / 2)];
  return middle && workingUnits(middle.usedSeconds, middle.secondsPerDay);
};

export const useMedianToField = (): string | undefined =>
  medianToField(useRows<StageDuration>('stage-durations', headline));
