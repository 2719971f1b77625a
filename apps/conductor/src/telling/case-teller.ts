import type { EventLog } from '@connex/event-log';
import type { RingAnswers } from '../ringing/ring-answers.js';
import type { WayToTemporal } from '../temporal/way-to-temporal.js';
import { tellMany } from './tell-many.js';
import { isCase } from './who-is-told.js';

type Needs = {
  readonly log: Pick<EventLog, 'told' | 'open'>;
  readonly way: Pick<WayToTemporal, 'tell'>;
  readonly answers: RingAnswers;
  readonly stop: AbortSignal;
};

/** Tells workflows how their cases stand, as the log says now: however often and in whatever order, it is the truth. */
export const caseTeller = ({ log, way, answers, stop }: Needs) => {
  const tell = async (stream: string): Promise<boolean> => {
    const news = isCase(stream) ? await log.told(stream) : undefined;
    if (!news) return false;
    await way.tell(news);
    return true;
  };

  return {
    /** Answers how many of them were told: those that are cases. */
    tell: (streams: Iterable<string>): Promise<number> => tellMany(streams, tell, stop),
    tellAllOpen: async (): Promise<number> => tellMany(await log.open(), tell, stop),
    /** Tells what came by the log, unless the answer to a ring has told it already. */
    async tellNews(revisions: ReadonlyMap<string, number>): Promise<number> {
      const tellUnlessKnown = async (stream: string) =>
        (await answers.told(stream, revisions.get(stream) ?? 0)) ? false : tell(stream);
      return tellMany(revisions.keys(), tellUnlessKnown, stop);
    },
  };
};

export type CaseTeller = ReturnType<typeof caseTeller>;
