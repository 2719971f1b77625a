import { calendarsProjector } from './calendars/calendars.projector.js';
import { caseOverviewProjector } from './case-overview/case-overview.projector.js';
import { caseTimelineProjector } from './case-timeline/case-timeline.projector.js';
import { decisionRegisterProjector } from './decision-register/decision-register.projector.js';
import { myTasksProjector } from './my-tasks/my-tasks.projector.js';
import { openAlarmsProjector } from './open-alarms/open-alarms.projector.js';
import { policiesProjector } from './policies/policies.projector.js';
import type { Projector } from './projector.js';
import { requestInboxProjector } from './request-inbox/request-inbox.projector.js';
import { slaBoardProjector } from './sla-board/sla-board.projector.js';
import { staffProjector } from './staff/staff.projector.js';
import { stageDurationsProjector } from './stage-durations/stage-durations.projector.js';

/** Every view of the house, by the one projector that writes it. */
export const projectors: readonly Projector[] = [
  caseOverviewProjector,
  caseTimelineProjector,
  slaBoardProjector,
  openAlarmsProjector,
  decisionRegisterProjector,
  requestInboxProjector,
  myTasksProjector,
  calendarsProjector,
  policiesProjector,
  staffProjector,
  stageDurationsProjector,
] as readonly Projector[];

export const projectorOf = (view: string): Projector | undefined => projectors.find((one) => one.view === view);
