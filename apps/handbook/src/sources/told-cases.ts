import { firstPolicy, onTheWall, runCase, standingOf, type PolicyCase, type Ran } from '@connex/domain';

/** A case of the policy, told to the clock keeper while the page is printed. */
export const told = (one: PolicyCase): Ran => runCase(one, firstPolicy, {});

/** A case of the policy by the beginning of its title. A page that names one that is gone is not printed. */
export const caseOf = (title: string): PolicyCase => {
  const found = firstPolicy.cases?.find((one) => one.title.startsWith(title));
  if (!found) throw new Error(`The policy has no case "${title}".`);
  return found;
};

export const clockIn = (ran: Ran, clockId: string) => {
  const clock = ran.clocks.clocks.find((one) => one.clockId === clockId);
  if (!clock) throw new Error(`The clock ${clockId} did not start.`);
  return clock;
};

export const inBerlin = onTheWall('Europe/Berlin');

/** The facts of a clock of one kind, with their fields. */
export const factsOf = ({ facts }: Ran, type: string, clockId: string): readonly Readonly<Record<string, unknown>>[] =>
  facts
    .filter((fact) => fact.type === type && fact.data['clockId'] === clockId)
    .map(({ data, occurredAt }) => ({ ...data, occurredAt }));

const saidOf = (data: Readonly<Record<string, unknown>> | undefined) =>
  Object.entries(data ?? {})
    .map(([field, value]) => `${field} ${String(value)}`)
    .join(', ');

/** A case with what came of it, as a piece of a page. */
export const caseTold = (one: PolicyCase): readonly string[] => {
  const ran = told(one);
  const named = new Set(one.expect.map(({ clock }) => (clock.includes('-') ? clock : `${clock}-1`)));
  return [
    `**${one.title}**${one.country === undefined ? '' : ` (${one.country})`}`,
    '',
    ...one.given.map(({ at, event, data }) => `- ${at} ${event}${data ? ` (${saidOf(data)})` : ''}`),
    ...(one.until === undefined ? [] : [`- until ${one.until}`]),
    '',
    '| clock | due | zone | stands |',
    '| --- | --- | --- | --- |',
    ...ran.clocks.clocks
      .filter(({ clockId }) => named.has(clockId))
      .map((clock) => {
        const due = clock.dueAt === null ? 'never' : onTheWall(clock.tz)(clock.dueAt);
        return `| ${clock.clockId} ${clock.title} | ${due} | ${clock.tz} | ${standingOf(clock)} |`;
      }),
    '',
  ];
};
