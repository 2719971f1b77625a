import { asks, determined, given, happened, opened, received } from '../../testing/msasa.js';

const begun = [received(), opened, determined('ELIGIBLE')] as const;
const question = { text: 'Which mine is meant?', askedOf: 'p-1' };
const adopting = asks('SYSTEM', 'RecomputeClocks', { tzVersion: '2026b' });

type Told = readonly {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
}[];
type Rungs = readonly { readonly rung: string; readonly at: string }[];

const toldBy = ({ answer }: { readonly answer: object }): Told => ('events' in answer ? (answer.events as Told) : []);
const hourLater = (instant: string) => new Date(Date.parse(instant) + 3_600_000).toISOString();

/** The clocks of a question to the government, as they were told; by a table in which its zone lay an hour behind, if so. */
const asked = (isByOtherTable: boolean) => {
  const byOtherTable = ({ type, data }: Told[number]) =>
    type === 'ClockStarted' && data['calendar'] === 'GOV-ZM' && isByOtherTable
      ? {
          ...data,
          dueAt: hourLater(String(data['dueAt'])),
          rungs: (data['rungs'] as Rungs).map(({ rung, at }) => ({ rung, at: hourLater(at) })),
        }
      : data;
  return toldBy(given(...begun).when(asks('CASE_MGR', 'RequestInformation', question))).map((event) =>
    happened(event.type as 'CaseOpened', byOtherTable(event) as never, { at: event.occurredAt }),
  );
};

describe('a new table of time zones', () => {
  it('moves exactly the clocks of which an instant comes out otherwise', () => {
    const moved = toldBy(given(...begun, ...asked(true)).when(adopting));
    expect(moved).toMatchObject([{ type: 'ClockRecomputed', data: { clockId: 'C20-1', cause: 'TIME_ZONES' } }]);
    const { oldDueAt, newDueAt } = moved[0]!.data;
    expect(oldDueAt).toBe(hourLater(String(newDueAt)));
  });

  it('moves nothing when it says the same', () =>
    given(...begun, ...asked(false))
      .when(adopting)
      .thenNothing());

  it('R-043: leaves a due date alone that has passed', () =>
    given(...begun, ...asked(true))
      .at('2027-06-01T09:00:00.000Z')
      .when(adopting)
      .thenNothing());
});
