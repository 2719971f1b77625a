import { clockLanguage } from '@connex/domain';
import { z } from 'zod';
import { At, Seconds, Stream, track } from '../case-row.fields.js';

const { clockId, clock, title, targetSeconds, secondsPerDay } = clockLanguage.events.ClockStarted.data.shape;
const { met } = clockLanguage.events.ClockStopped.data.shape;

/** One row a clock that ever ran and has a target, by `<stream>.<clockId>`. */
export const StageDuration = z
  .object({
    stream: Stream,
    clockId,
    clock,
    title,
    track,
    state: z.enum(['RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED']),
    usedSeconds: Seconds.meta({
      description:
        'Working time that it took; of one that has not stopped, what is on record so far: at least so much.',
    }),
    targetSeconds,
    secondsPerDay,
    met,
    endedAt: At.nullable(),
  })
  .meta({
    id: 'StageDuration',
    description: 'How long each clock took, or has taken so far: what a forecast rests on.',
  });

export type StageDuration = Readonly<z.infer<typeof StageDuration>>;
