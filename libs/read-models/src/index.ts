export { CaseOverview } from './case-overview/case-overview.view.js';
export { CaseTimeline } from './case-timeline/case-timeline.view.js';
export { DecisionRow } from './decision-register/decision-register.view.js';
export { Task } from './my-tasks/my-tasks.view.js';
export { OpenAlarm } from './open-alarms/open-alarms.view.js';
export type * from './projector.js';
export { RequestInbox } from './request-inbox/request-inbox.view.js';
export { SlaBoard } from './sla-board/sla-board.view.js';
export { projectorOf, projectors } from './views.js';
