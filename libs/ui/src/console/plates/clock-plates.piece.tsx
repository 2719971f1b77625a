import { ClockChip, type ClockChipProps } from '../../pieces/clock-chip.piece.js';
import { Axis } from '../../pieces/clocks.piece.js';
import { LedgerBar, LedgerKey, type LedgerBarProps, type Segment } from '../../pieces/ledger-bar.piece.js';
import { Case, Plate } from './plate.piece.js';

const clocks: readonly (ClockChipProps & { readonly name: string })[] = [
  { name: 'running', state: 'running', figure: '1 d 2 h left', note: 'running, due Wed 6 Jan, 17:00' },
  { name: 'due soon', state: 'soon', figure: '2 h 30 m left', note: 'due soon, today, 17:00' },
  { name: 'over', state: 'over', figure: '3 d 5 h over', note: 'due was Mon 28 Dec, 17:00' },
  { name: 'paused', state: 'paused', figure: '1 d 7 h of goal left', note: 'paused since 4 Jan, question 2' },
  { name: 'closed hours', state: 'closed', figure: '3 d left', note: 'closed there until 09:00' },
  { name: 'provisional', state: 'provisional', figure: '9 d 1 h left', note: 'provisional, no 2027 holidays on file' },
  { name: 'met', state: 'met', figure: '3 h of 1 d', note: 'met Wed 6 Jan, 10:00' },
  { name: 'met late', state: 'met-late', figure: '5 d 7 h of 5 d', note: 'met late, Mon 4 Jan, 10:40' },
  { name: 'cancelled', state: 'cancelled', figure: '4 d', note: 'cancelled, case withdrawn #40' },
  { name: 'without a note', state: 'running', figure: '1 d 2 h left', word: 'running' },
];

/** The nine states of a clock. */
export const ClockPlate = () => (
  <Plate title="Clock">
    {clocks.map(({ name, ...clock }) => (
      <Case key={name} name={name}>
        <ClockChip {...clock} />
      </Case>
    ))}
  </Plate>
);

const shut: readonly Segment[] = [
  { from: 17.65, width: 23.53, kind: 'shut' },
  { from: 70.59, width: 11.76, kind: 'shut' },
];
const stretch = (kind: Segment['kind'], from: number, width: number): Segment => ({ kind, from, width });
const ledger = (label: string, ...segments: readonly Segment[]): LedgerBarProps => ({
  label,
  segments: [...shut, ...segments],
  now: 51.1,
});

const ledgers: readonly (readonly [string, LedgerBarProps])[] = [
  [
    'running',
    ledger(
      'Counted 4 and 5 January, due 11 January',
      stretch('counted', 41.91, 9.19),
      stretch('ahead', 51.1, 19.49),
      stretch('ahead', 82.35, 5.89),
    ),
  ],
  [
    'paused now',
    ledger(
      'Counted 30 December and the morning of 4 January, held by the government since',
      stretch('counted', 12.5, 5.15),
      stretch('counted', 41.18, 1.47),
      stretch('held', 42.65, 8.45),
    ),
  ],
  [
    'over',
    ledger(
      'Counted 28 December, over since',
      stretch('counted', 0, 5.88),
      stretch('excess', 5.88, 11.77),
      stretch('excess', 41.18, 9.92),
    ),
  ],
  ['stopped', ledger('Counted 4 and 5 January, then stopped', stretch('past', 42.03, 6.56))],
];

const ticks = [
  { at: 0, label: '28 Dec' },
  { at: 41.18, label: '4 Jan' },
  { at: 82.35, label: '11 Jan' },
];

/** The course of a clock. */
export const LedgerPlate = () => (
  <Plate title="Ledger">
    <p className="muted">
      One column is one day, as wide as its opening hours. Solid was counted, hatched was held by someone else, grey was
      closed, dashed is still to come.
    </p>
    {ledgers.map(([name, bar]) => (
      <Case key={name} name={name}>
        <LedgerBar {...bar} />
      </Case>
    ))}
    <Case name="with its dates">
      <div>
        <LedgerBar {...ledgers[0]![1]} />
        <Axis ticks={ticks} />
      </div>
    </Case>
    <Case name="not started">
      <span className="muted">Starts when the contract is signed</span>
    </Case>
    <LedgerKey
      kinds={[
        { kind: 'counted', label: 'counted' },
        { kind: 'past', label: 'counted, stopped' },
        { kind: 'held', label: 'held by the government' },
        { kind: 'shut', label: 'closed' },
        { kind: 'ahead', label: 'left until due' },
        { kind: 'excess', label: 'over' },
      ]}
    />
  </Plate>
);
