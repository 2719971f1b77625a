import type { CommandDesk, EventLog } from '@connex/event-log';
import type { Projector } from '@connex/read-models';
import type { Speakers } from './access/speaker.js';
import type { Admission } from './admission.js';
import type { HouseLog } from './boot/house-log.js';
import type { DocumentStore } from './documents/document-store.js';
import type { UploadRoom } from './documents/upload-room.js';
import type { FairShare } from './fair-share.js';
import type { Readiness } from './health/readiness.js';
import type { Metrics } from './health/metrics.js';
import type { Limits } from './limits.js';
import type { LiveLines } from './queries/live/live-lines.js';
import type { PlaceMarks } from './queries/live/place-mark.js';
import type { ViewStore } from './queries/views/view-store.js';
import type { Rooms } from './rooms.js';
import type { Trials } from './what-if/trials.js';

/** What the controllers stand on. Each names, by `Pick`, what it takes of it. */
export type Parts = {
  readonly log: EventLog;
  readonly desk: Pick<CommandDesk, 'speak' | 'rehearse'>;
  readonly views: ViewStore;
  readonly projectors: ReadonlyMap<string, Projector>;
  readonly documents: DocumentStore;
  readonly speakers: Speakers;
  readonly live: LiveLines;
  readonly marks: PlaceMarks;
  readonly rooms: Rooms;
  readonly trials: Trials;
  readonly admission: { readonly commands: Admission; readonly reads: Admission; readonly documents: Admission };
  readonly uploads: UploadRoom;
  readonly whatIfs: FairShare;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly openApi: object;
  readonly houseLog: HouseLog;
  readonly limits: Limits;
};

/** The name under which Nest hands them out. */
export const PARTS = Symbol('PARTS');
