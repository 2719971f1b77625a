import type { Told } from '@connex/domain/lifecycle';
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
  const tellIf = async (stream: string, isConcerned: (news: Told) => boolean): Promise<boolean> => {
    const news = await log.told(stream);
    if (!news || !isConcerned(news)) return false;
    await way.tell(news);
    return true;
  };
  /** Only a case has a workflow that waits for more than its alarms. */
  const tell = (stream: string) => tellIf(stream, ({ alarms }) => isCase(stream) || alarms.length > 0);
  /** Whoever waits is told also that nothing is owed any more. */
  const tellWhatever = (stream: string) => tellIf(stream, () => true);

  return {
    /** Answers how many of them were told: those that wait for something. */
    tell: (streams: Iterable<string>): Promise<number> => tellMany(streams, tell, stop),
    tellAllOpen: async (): Promise<number> => tellMany(await log.open(), tell, stop),
    /** Tells what came by the log, unless the answer to a ring has told it already. */
    async tellNews(revisions: ReadonlyMap<string, number>): Promise<number> {
      const tellUnlessKnown = async (stream: string) =>
        (await answers.told(stream, revisions.get(stream) ?? 0)) ? false : tellWhatever(stream);
      return tellMany(revisions.keys(), tellUnlessKnown, stop);
    },
  };
};

export type CaseTeller = ReturnType<typeof caseTeller>;
