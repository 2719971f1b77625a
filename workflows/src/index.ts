export { told, type Bookmark, type TimeActivities } from './follow-case.js';
export { supportCase } from './support-case.workflow.js';
