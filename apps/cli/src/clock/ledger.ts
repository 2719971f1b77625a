import { ledgerOf, type LedgerEntry, type Recorded } from '@connex/domain';
import { findCase } from '../cases/find-case.js';
import { inBerlin } from '../cases/show.js';
import { calendarsCountedBy } from '../door/calendars-of.js';
import { doorOf } from '../door/door-of.js';
import { wholeStream } from '../door/every-event.js';
import { expectGood } from '../door/say.js';

type Options = { readonly as?: string; readonly json?: boolean };

/** Prints where every second of a clock went: `C03` means its latest instance, `C20-2` one of them. */
export const ledger = async (named: string, code: string, { as, json }: Options): Promise<void> => {
  const door = doorOf(as);
  const stream = await findCase(door, named);
  const [facts, board] = await Promise.all([
    wholeStream(door, stream),
    door.view('sla-board', { stream, limit: '1' }).then(expectGood),
  ]);
  const clockId = latestInstance(facts, code.toUpperCase());
  const calendars = await calendarsCountedBy(door, [calendarOf(facts, clockId)]);
  const entries = ledgerOf(clockId, facts, { calendars, now: board.houseNow });
  process.stdout.write(
    json
      ? `${JSON.stringify({ stream, clockId, entries }, null, 2)}\n`
      : `${ledgerLines(clockId, entries).join('\n')}\n`,
  );
};

/** The latest instance of a clock by its code, or the one that is named. Throws a sentence when there is none. */
export const latestInstance = (facts: readonly Recorded[], code: string): string => {
  const starts = facts.filter(({ type }) => type === 'ClockStarted').map(({ data }) => data);
  const found = starts.findLast(({ clock, clockId }) => clock === code || clockId === code);
  const known = [...new Set(starts.map(({ clockId }) => String(clockId)))].join(', ');
  if (!found) throw new Error(`This case has no clock ${code}. It has: ${known || 'none'}.`);
  return String(found['clockId']);
};

const calendarOf = (facts: readonly Recorded[], clockId: string): string => {
  const start = facts.find(({ type, data }) => type === 'ClockStarted' && data['clockId'] === clockId);
  const code = start?.data['calendar'];
  if (typeof code !== 'string') throw new Error('You may not see by which calendar this clock counts.');
  return code;
};

const spelt = (seconds: number) =>
  `${String(Math.floor(seconds / 3_600)).padStart(4)}:${String(Math.floor((seconds % 3_600) / 60)).padStart(2, '0')}`;

/** A line for each stretch, counted ones marked with +, and what they come to. */
export const ledgerLines = (clockId: string, entries: readonly LedgerEntry[]): readonly string[] => {
  const sum = (counted: boolean) =>
    entries.filter((entry) => entry.counted === counted).reduce((total, { seconds }) => total + seconds, 0);
  const lines = entries.map(
    ({ from, to, seconds, counted, rule, openedBy, closedBy }) =>
      `${counted ? '+' : ' '}${spelt(seconds)}  ${inBerlin(from)} – ${inBerlin(to)}  ${rule}  #${openedBy.revision} ${openedBy.type}${closedBy ? ` → #${closedBy.revision} ${closedBy.type}` : ''}`,
  );
  return [
    `Ledger of ${clockId} (hours:minutes, Berlin time)`,
    ...lines,
    `=${spelt(sum(true))} counted, ${spelt(sum(false)).trim()} not`,
  ];
};
