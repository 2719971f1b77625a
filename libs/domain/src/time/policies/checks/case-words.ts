import type { Clock } from '../../clocks/clock.state.js';
import { millisecondsOf } from '../../instants.js';
import type { ExpectedOfCase } from '../policy-case.document.js';

/** How a clock stands, in the words of cases. */
export const standingOf = ({ status, met, breachedAt }: Clock): NonNullable<ExpectedOfCase['state']> => {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'paused') return 'paused';
  if (status === 'running') return breachedAt === undefined ? 'running' : 'breached';
  if (typeof met !== 'boolean') return 'ended';
  return met ? 'met' : 'late';
};

/** How an instant reads on the wall of a zone: `Thu 3 Dec 2026, 17:00`. */
export const onTheWall =
  (timeZone: string) =>
  (instant: string): string => {
    const said = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const part = Object.fromEntries(
      said.formatToParts(millisecondsOf(instant)).map(({ type, value }) => [type, value]),
    );
    return `${part['weekday']} ${part['day']} ${part['month']} ${part['year']}, ${part['hour']}:${part['minute']}`;
  };
