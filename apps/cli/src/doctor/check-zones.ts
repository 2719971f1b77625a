import { ok, warning, type Finding } from './finding.js';

/** The release of the time-zone table below which we know rules of zones in use to be wrong (Morocco, September 2026). */
const known = '2026b';

/** Due instants follow from this table, so a house records which one it had (ruling 8). */
export const checkZones = (version: string = process.versions['tz'] ?? 'none'): Finding => {
  if (version >= known) return ok('time zones', `table ${version}`);
  const fix = `use a Node with table ${known} or later; until then due times in zones that changed (Morocco, Cuba) may be an hour off`;
  return warning('time zones', `table ${version}, as this Node has it`, fix);
};
