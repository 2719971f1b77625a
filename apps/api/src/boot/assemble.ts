import { anySpeakers } from '../access/any-speakers.js';
import type { PeopleOfTheLog } from '../access/people-of-the-log.js';
import { speakersOfTheLog } from '../access/speakers-of-the-log.js';
import { admission } from '../admission.js';
import { uploadRoom } from '../documents/upload-room.js';
import { fairShare } from '../fair-share.js';
import { apiMetrics } from '../health/metrics.js';
import type { Parts } from '../parts.js';
import { liveFeed } from '../queries/live/live-feed.js';
import { liveLines } from '../queries/live/live-lines.js';
import { placeMarks } from '../queries/live/place-mark.js';

type Given = Omit<Parts, 'speakers' | 'live' | 'marks' | 'admission' | 'uploads' | 'whatIfs' | 'metrics'> & {
  readonly people: PeopleOfTheLog;
  /** Seals the place marks of those who may not know positions. */
  readonly secret: string;
};

/** What follows from the log and the views, put beside them. */
export const assemble = ({ secret, people, ...given }: Given): Parts => {
  const { log, views, limits, houseLog, rooms } = given;
  const doors = {
    commands: admission({ atOnce: limits.commandsAtOnce, queueMillis: limits.queueMillis }),
    reads: admission({ atOnce: limits.readsAtOnce, queueMillis: limits.queueMillis }),
    documents: admission({ atOnce: limits.documentsAtOnce, queueMillis: limits.queueMillis }),
  };
  const speakers = anySpeakers(speakersOfTheLog(log, people), rooms.sessions);
  const live = liveLines(liveFeed(views), speakers, limits, houseLog);
  return {
    ...given,
    speakers,
    live,
    marks: placeMarks(secret),
    admission: doors,
    uploads: uploadRoom(fairShare(limits.documentsPerPerson), given),
    whatIfs: fairShare(limits.whatIfsPerPerson),
    metrics: apiMetrics({ liveLines: live.count, commandsInside: doors.commands.inside }),
  };
};
