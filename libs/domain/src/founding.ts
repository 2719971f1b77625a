import { appendixA, type Recipient, type Weekday } from './countries/appendix-a.js';
import { foundingRows } from './countries/founding-rows.js';
import type { Role } from './grammar/role.js';
import { tableOf } from './house/zone-prints.js';
import type { CalendarDocument } from './time/calendars/berlin.calendar.js';
import type { Address } from './people/person.state.js';
import { firstPolicy } from './time/policies/first/first.policy.js';

/** A person of the first hour; machines speak for them by tokens, of which only the hash is known here. */
export type Founder = {
  readonly id: string;
  readonly name?: string;
  readonly roles: readonly Role[];
  /** Where codes and links go, for whoever signs in by them. */
  readonly mail?: Address;
  readonly tokens?: readonly {
    readonly tokenId: string;
    readonly sha256: string;
    readonly role: Role;
    readonly expiresAt: string;
  }[];
};

/** A command of SYSTEM that founds the house; to be spoken in the order in which they stand (ruling 24). */
export type FoundingCommand = {
  readonly commandId: string;
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type FoundingPlan = {
  /** The unit's calendar among them; a country without one here gets its weekends only, and provisional due dates. */
  readonly calendars: readonly CalendarDocument[];
  /** The table of time zones of this process, e.g. `2025c`. */
  readonly tzVersion: string;
  /** The years for which the house adopts that table, zone by zone; without them it adopts none. */
  readonly zoneYears?: { readonly from: number; readonly to: number };
  readonly people: readonly Founder[];
  /** The same id for the same label, always: so a founding that is told again changes nothing. */
  readonly idFor: (label: string) => string;
};

const office = [['09:00', '17:00']] as const;
const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Weekends and nothing else: no year of its holidays is known, so every due date by it is provisional (domain 9.17). */
const weekendsOnly = ({ iso2, restDays, isRestDisputed, timezone }: Recipient): CalendarDocument => ({
  code: `GOV-${iso2}`,
  timezone,
  hours: Object.fromEntries(week.filter((day) => !restDays.includes(day)).map((day) => [day, office])),
  holidays: [],
  holidayYears: [],
  secondsPerDay: 28_800,
  source: `Days of rest by python-holidays 0.105${isRestDisputed ? ', CLDR names others' : ''}; no holidays known.`,
});

const calendarsOf = (plan: FoundingPlan): readonly CalendarDocument[] => {
  const given = new Set(plan.calendars.map(({ code }) => code));
  return [...plan.calendars, ...appendixA.map(weekendsOnly).filter(({ code }) => !given.has(code))];
};

type Founding = Omit<FoundingCommand, 'commandId'> & { readonly label: string };

const publishing = (calendar: CalendarDocument, tzVersion: string): Founding => ({
  label: `calendar ${calendar.code}`,
  stream: `calendar-${calendar.code}`,
  type: 'PublishCalendarVersion',
  data: { ...calendar, tzVersion },
});

/** What the table of this process says of every zone of a calendar (ruling 8). */
const adopting = ({ zoneYears, tzVersion, ...plan }: FoundingPlan): readonly Founding[] => {
  if (!zoneYears) return [];
  const zones = calendarsOf({ ...plan, tzVersion }).map(({ timezone }) => timezone);
  const data = tableOf(tzVersion, zoneYears, zones);
  return [{ label: 'time zones', stream: 'house', type: 'AdoptTimeZones', data }];
};

const ofPerson = ({ id, name, roles, mail, tokens = [] }: Founder): readonly Founding[] => [
  ...roles.map((role) => ({
    label: `role ${id} ${role}`,
    stream: `person-${id}`,
    type: 'GrantRole',
    data: { role, ...(name !== undefined && { name }) },
  })),
  ...tokens.map((token) => ({
    label: `token ${id} ${token.tokenId}`,
    stream: `person-${id}`,
    type: 'IssueToken',
    data: token,
  })),
  ...(mail ? [{ label: `address ${id}`, stream: `person-${id}`, type: 'RegisterAddress', data: mail }] : []),
];

/** Why the first policy is as it is: a founding decides nothing, it writes down what was decided. */
const whyFounded = { reasonText: `Founded with the house. ${firstPolicy.source}`, basis: ['domain-model'] };

/** Everything that a house begins with: policy, calendars, the countries, and the people of the first hour. */
export const foundingCommands = (plan: FoundingPlan): readonly FoundingCommand[] =>
  [
    { label: 'policy', stream: 'policy', type: 'ChangePolicy', data: { policy: firstPolicy, decision: whyFounded } },
    ...calendarsOf(plan).map((calendar) => publishing(calendar, plan.tzVersion)),
    ...foundingRows.map((data) => ({
      label: `country ${data.iso2}`,
      stream: `country-${data.iso2}`,
      type: 'RecordCountryStatus',
      data,
    })),
    ...adopting(plan),
    ...plan.people.flatMap(ofPerson),
  ].map(({ label, ...command }) => ({ commandId: plan.idFor(label), ...command }));
