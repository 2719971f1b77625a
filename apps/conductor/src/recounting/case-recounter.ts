import { caseMind, isLive, type Recorded, type SupportCase } from '@connex/domain';
import { derivedId, type CommandDesk, type EventLog, type Outcome } from '@connex/event-log';
import { tellMany } from '../telling/tell-many.js';
import { isCase } from '../telling/who-is-told.js';
import type { Changed } from './what-changed.js';

type Needs = {
  readonly log: Pick<EventLog, 'look' | 'open'>;
  readonly desk: Pick<CommandDesk, 'speak'>;
  readonly zones: { readonly whyOtherZones: () => Promise<string | undefined> };
  readonly stop: AbortSignal;
};

const house = { person: 'house', role: 'SYSTEM' } as const;

const readAloud = (events: readonly Recorded[]): SupportCase =>
  events.reduce<SupportCase>((past, event) => caseMind.evolve(past, event), caseMind.initial);

/** The calendars by which clocks of a case count or stand. */
const countedBy = ({ clocks }: SupportCase): ReadonlySet<string> =>
  new Set(clocks.clocks.filter(isLive).map(({ calendar }) => calendar));

/** Asked once under an id that follows from the case and from what was said: a second time is a repeat. */
const commandId = (stream: string, said: string) => derivedId('RecomputeClocks', stream, said);

/** The log itself says that it was asked, or that a closed case asks for nothing; a lost race is asked again. */
const expectAnswered = ({ kind }: Outcome) => {
  if (kind !== 'done' && kind !== 'refused') throw new Error(`A case could not be recounted: ${kind}.`);
};

/**
 * Asks open cases, case by case, to count on by what is newest (ruling 6). Whether a clock moves, the case says; those
 * whose clocks count by nothing that changed are not asked.
 */
export const caseRecounter = ({ log, desk, zones, stop }: Needs) => {
  const sayingOf = async (stream: string, { calendars, table }: Changed): Promise<string | undefined> => {
    const glimpse = await log.look([{ stream, after: 0 }]);
    const events = glimpse.streams.find((one) => one.stream === stream)?.events ?? [];
    const counting = [...countedBy(readAloud(events))];
    const concerned = counting.flatMap((code) => calendars.get(code) ?? []);
    if (table && counting.length > 0) concerned.push(table.id);
    return concerned.length === 0 ? undefined : concerned.toSorted().join(' ');
  };

  const ask = async (stream: string, changed: Changed): Promise<boolean> => {
    const said = await sayingOf(stream, changed);
    if (said === undefined) return false;
    const data = changed.table ? { tzVersion: changed.table.version } : {};
    const speech = { commandId: commandId(stream, said), type: 'RecomputeClocks', by: house, stream, data };
    expectAnswered(await desk.speak(speech));
    return true;
  };

  return {
    /** Answers how many cases were asked. The first fault is thrown when everybody else has been asked. */
    async recount(changed: Changed): Promise<number> {
      const why = changed.table && (await zones.whyOtherZones());
      if (why) throw new Error(`This process may not count the cases on: ${why}.`);
      const cases = (await log.open()).filter(isCase);
      return tellMany(cases, (stream) => ask(stream, changed), stop);
    },
  };
};

export type CaseRecounter = ReturnType<typeof caseRecounter>;
