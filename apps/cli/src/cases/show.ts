/** An event as the window tells it, as far as a terminal shows it. */
export type ToldEvent = {
  readonly revision: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: {
    readonly by: { readonly person: string; readonly role: string };
    readonly lateReason?: string;
    readonly decision?: {
      readonly reasonText?: string;
      readonly basis?: readonly string[];
      readonly proposedBy?: string;
      readonly decidedBy: string;
    };
  };
};

const zone = 'Europe/Berlin';
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant in Berlin, where the unit sits: `Fri, 04 Dec 2026, 17:00`. */
export const inBerlin = (at: string | null | undefined): string => (at ? format.format(Date.parse(at)) : '–');

const told = (data: ToldEvent['data']) =>
  Object.entries(data)
    .filter(([, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    .map(([name, value]) => `${name} ${String(value)}`)
    .slice(0, 5)
    .join(' · ');

const whoOf = ({ by, decision }: ToldEvent['meta']) =>
  decision?.proposedBy ? `${decision.decidedBy}, on ${decision.proposedBy}'s proposal` : by.person;

/** Why, on what basis and how late, each on a line of its own where there is something to say. */
const reasonsOf = ({ decision, lateReason }: ToldEvent['meta']): readonly string[] => {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['why', decision?.reasonText],
    ['basis', decision?.basis?.join(', ')],
    ['entered late', lateReason],
  ];
  return said.flatMap(([label, text]) => (text ? [`        ${label}: ${text}`] : []));
};

/** One line for what happened, and one each for what it says, why, and on what basis where a person decided. */
export const timelineLines = ({ revision, type, occurredAt, data, meta }: ToldEvent): readonly string[] => [
  `${String(revision).padStart(4)}  ${inBerlin(occurredAt)}  ${type}  by ${whoOf(meta)} (${meta.by.role})`,
  ...[told(data)].filter(Boolean).map((text) => `        ${text}`),
  ...reasonsOf(meta),
];
