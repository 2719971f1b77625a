import { refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Decided, Facts, Mind, Spoken } from '../grammar/mind.js';
import { saysTheSame } from '../approvals/content.js';
import { inWords } from '../registry.js';
import { house } from './house.language.js';
import { zonesThatDiffer, type AdoptedTable } from './zone-prints.js';

/** What the house itself knows: the table of time zones by which it counts, when it adopted one. */
export type House = { readonly adopted?: AdoptedTable };

type Adopting = Command<typeof house, 'AdoptTimeZones'>;

/** So many years are compared, zone by zone, before a table is adopted. */
const mostYears = 60;

/**
 * Why the house would have no use for a table: it is of other years, or says something else than the process that was
 * asked, which could not count on by it. SYSTEM founds a house by the table that the founding knew.
 */
const whyNotCounted = ({ data, meta: { by } }: Adopting, now: string): string | undefined => {
  if (by.role === 'SYSTEM') return undefined;
  const year = Number(now.slice(0, 4));
  if (data.from > year || data.to < year || data.to - data.from >= mostYears)
    return `It is of ${data.from} to ${data.to}; the house stands in ${year}, and compares up to ${mostYears} years.`;
  const others = zonesThatDiffer(data);
  return others && `The process that was asked says something else of ${others}.`;
};

const adopt = ({ data, meta }: Adopting, { adopted }: House, { now }: Facts): Decided | AnyRefusal => {
  if (meta.occurredAt < now) return inWords(refuse('TABLE_INTO_THE_PAST'));
  if (adopted && saysTheSame(adopted, data)) return inWords(refuse('TABLE_ADOPTED'));
  const why = whyNotCounted({ data, meta } as Adopting, now);
  if (why) return inWords(refuse('TABLE_NOT_COUNTED_BY', why));
  return { events: [{ type: 'TimeZoneTableAdopted', data, occurredAt: meta.occurredAt }] };
};

/** The mind of the house itself. Its clock is moved in SQL, under the append lock (ruling 13); nobody asks for that. */
export const houseMind: Mind<House> = {
  kind: 'house',
  languages: [house],
  initial: {},
  evolve: (state, { type, data }) => (type === 'TimeZoneTableAdopted' ? { adopted: data as AdoptedTable } : state),
  whyNotHere: (stream) =>
    stream === 'house' ? undefined : inWords(refuse('R-041', 'There is one house; it stands in the stream house.')),
  reads: () => [],
  decide: (command: Spoken, state: House, facts: Facts): Decided | AnyRefusal =>
    command.type === 'AdoptTimeZones'
      ? adopt(command as Adopting, state, facts)
      : refuse('NOT_YOURS_TO_ASK', 'Nobody asks the house for anything else; move its clock instead.'),
  owes: () => [],
  isClosed: () => false,
  claimed: () => refuse('CONFLICT'),
  stageOf: () => 'HOUSE',
};
