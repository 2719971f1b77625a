import { whyNotNext, type AskedVersion, type CalendarVersion } from '@connex/domain';
import type { DoorClient } from '../door/door-client.js';
import { putBefore } from '../proposals/propose.js';

type Proposing = {
  readonly door: DoorClient;
  readonly stream: string;
  readonly last: CalendarVersion;
  readonly next: AskedVersion;
  readonly json: boolean;
};

const holidaysOf = ({ holidays }: Pick<AskedVersion, 'holidays'>) =>
  new Map(holidays.map((holiday) => [holiday.date, JSON.stringify(holiday)]));

/** The dates that are new or told otherwise. */
export const changedDates = (last: Pick<AskedVersion, 'holidays'>, next: AskedVersion): readonly string[] => {
  const before = holidaysOf(last);
  return [...holidaysOf(next)].filter(([date, said]) => before.get(date) !== said).map(([date]) => date);
};

/** Proposes the next version, whole, in one command: it stands as it is, or nothing of it does. */
export const proposeVersion = async ({ door, stream, last, next, json }: Proposing): Promise<void> => {
  const why = whyNotNext(next, { versions: [last] });
  if (why) throw new Error(`${why.refused}: ${why.detail ?? 'this cannot be the next version.'}`);
  const changed = changedDates(last, next);
  if (changed.length === 0) throw new Error('The calendar says all of this already; nothing was proposed.');

  const asked = { command: 'PublishCalendarVersion', data: next };
  const { receipt, approvalId } = await putBefore(door, stream, asked);
  process.stdout.write(
    json
      ? `${JSON.stringify({ stream, approvalId, changed, receipt }, null, 2)}\n`
      : `Version ${last.version + 1} of ${last.code} is proposed: ${changed.join(', ')}.\n` +
          `The Head decides it, by \`connex calendar decide ${last.code} --proposal ${approvalId}\`; until then nothing counts otherwise.\n`,
  );
};
