import { refuse, type AnyRefusal } from '../grammar/decider.js';
import type { Command } from '../grammar/language.js';
import type { Decided, Facts, Mind, Spoken } from '../grammar/mind.js';
import { saysTheSame } from '../approvals/content.js';
import { inWords } from '../registry.js';
import { house } from './house.language.js';
import type { AdoptedTable } from './zone-prints.js';

/** What the house itself knows: the table of time zones by which it counts, when it adopted one. */
export type House = { readonly adopted?: AdoptedTable };

type Adopting = Command<typeof house, 'AdoptTimeZones'>;

const adopt = ({ data, meta }: Adopting, { adopted }: House, { now }: Facts): Decided | AnyRefusal => {
  if (meta.occurredAt < now) return inWords(refuse('TABLE_INTO_THE_PAST'));
  if (adopted && saysTheSame(adopted, data)) return inWords(refuse('TABLE_ADOPTED'));
  return { events: [{ type: 'TimeZoneTableAdopted', data, occurredAt: meta.occurredAt }] };
};

/** The mind of the house itself. Its clock is moved in SQL, under the append lock (ruling 13); nobody asks for that. */
export const houseMind: Mind<House> = {
  kind: 'house',
  languages: [house],
  initial: {},
  evolve: (state, { type, data }) => (type === 'TimeZoneTableAdopted' ? { adopted: data as AdoptedTable } : state),
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
