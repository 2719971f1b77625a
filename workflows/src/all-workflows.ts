/** Everything that the conductor's worker knows by name. */
export { owedAlarms } from './owed-alarms.workflow.js';
export { supportCase } from './support-case.workflow.js';
