export { told, type Bookmark, type TimeActivities } from './follow-case.js';
export { owedAlarms } from './owed-alarms.workflow.js';
export { supportCase } from './support-case.workflow.js';
