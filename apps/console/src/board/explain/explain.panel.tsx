import {
  Bones,
  Button,
  ClockChip,
  LedgerBar,
  LedgerKey,
  Notice,
  useToast,
  type SegmentKind,
  usePanelFocus,
} from '@connex/ui/console';
import type { Recorded } from '@connex/domain';
import { clockStates } from '@connex/read-models';
import { useEffect, useMemo, useRef } from 'react';
import { useStream } from '../../door/use-view.js';
import { asOfText, factsAsOf, type AsOf } from '../../as-of/as-of-search.js';
import { houseOf, whySentence } from '../../since/why-sentence.js';
import { printPanel } from '../../shell/print-panel.js';
import { dayAndTime } from '../../time/format.js';
import { inWords } from '../../time/words.js';
import type { Moment, StandingClock } from '../standing.js';
import { explain, type Explanation } from './explanation.js';
import { ForecastPanel } from './forecast.panel.js';
import { explanationText } from './explanation-text.js';
import { nextRungInWords } from './next-rung.js';
import { questionOf } from './question.js';
import { FromGoalToLeft, HeldBy, Stretches } from './sums.js';

type Props = {
  readonly clock: StandingClock;
  readonly moment: Moment;
  /** The moment that the board looks back to. */
  readonly at?: AsOf | undefined;
  readonly onClose: () => void;
};
type Told = {
  readonly clock: StandingClock;
  readonly told: Explanation;
  readonly now: string;
  readonly events: readonly Recorded[];
  readonly calendars: Moment['calendars'];
  readonly at: AsOf | undefined;
};

const keys: readonly { readonly kind: SegmentKind; readonly label: string }[] = [
  { kind: 'counted', label: 'counted' },
  { kind: 'held', label: 'held by others' },
  { kind: 'shut', label: 'closed' },
  { kind: 'ahead', label: 'still to come' },
  { kind: 'excess', label: 'over the goal' },
];

const Course = ({ told: { segments, now, ticks } }: Told) => {
  const shown = new Set(segments.map(({ kind }) => kind));
  return (
    <figure className="part">
      <LedgerBar segments={segments} now={now} label="The course of the clock; the table below says the same" />
      <div className="axis" aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span key={at} style={{ insetInlineStart: `${at}%` }}>
            {label}
          </span>
        ))}
      </div>
      <figcaption>
        <LedgerKey kinds={keys.filter(({ kind }) => shown.has(kind))} />
      </figcaption>
    </figure>
  );
};

/** Where nothing was recorded before, as while a story's clock stands, a move is told from the first due date on. */
const beforeAll = '0000-01-01T00:00:00.000Z';

/** Between which instants of the log it moved last: just before the fact that moved it, and that fact. */
const betweenOf = ({ told: { moved }, events }: Told) => {
  const until = moved && events.find(({ revision }) => revision === moved.revision)?.recordedAt;
  if (until === undefined) return undefined;
  return { since: events.findLast(({ recordedAt }) => recordedAt < until)?.recordedAt ?? beforeAll, until };
};

/** The smallest set of facts that moved it, in one sentence; who may not see them reads what kind of fact it was. */
const useWhy = (explained: Told): string | undefined => {
  const policy = useStream('policy').data?.events;
  const { clock, told, events, calendars, now } = explained;
  const between = betweenOf(explained);
  const { since, until } = between ?? {};
  return useMemo(() => {
    if (since === undefined || until === undefined || !policy) return told.moved?.cause;
    const house = houseOf(policy, { now, calendars });
    return whySentence(events, clock.clockId, { since, until }, house) ?? told.moved?.cause;
  }, [told.moved, events, policy, clock.clockId, calendars, now, since, until]);
};

const Moved = (explained: Told) => {
  const { told, now } = explained;
  const why = useWhy(explained);
  if (!told.moved) return null;
  const { from, to, revision } = told.moved;
  return (
    <div className="part">
      <h3>Why did it move?</h3>
      <p>
        <s className="muted">{dayAndTime(from, now)}</s> → <b>{dayAndTime(to, now)}</b> #{revision}
      </p>
      <p>{why}</p>
    </div>
  );
};

const Next = ({ clock, told, now }: Told) => {
  const policy = useStream('policy');
  const said = policy.data && nextRungInWords(clock, policy.data.events, told.policyVersion);
  const { nextRung } = clock;
  const isStanding = clock.waits === 'PAUSED';
  // What was reached before it stood rings as soon as it is heard: nothing that anybody has to expect.
  if (!nextRung || !said || (isStanding && nextRung.at <= now)) return null;
  return (
    <div className="part">
      <h3>
        {isStanding ? 'What happens if it stands on' : 'What happens next'}, {dayAndTime(nextRung.at, now)}
      </h3>
      <p>{said}</p>
    </div>
  );
};

const Acts = ({ clock, told, now, at }: Told) => {
  const say = useToast();
  const copy = async () => {
    const done = await navigator.clipboard.writeText(explanationText(clock, told, now)).then(
      () => true,
      () => false,
    );
    say({ text: done ? 'The explanation is on the clipboard.' : 'This browser does not let pages copy.' });
  };
  return (
    <div className="row noprint">
      <a className="btn main" href={`/app/cases/${encodeURIComponent(clock.nickname)}${asOfText(at)}`}>
        Open {clock.nickname}
      </a>
      <Button kind="plain" onPress={() => void copy()}>
        Copy explanation
      </Button>
      <Button kind="plain" onPress={printPanel}>
        Print
      </Button>
    </div>
  );
};

const Body = (explained: Told) => (
  <>
    <Course {...explained} />
    <HeldBy {...explained} />
    <FromGoalToLeft {...explained} />
    {!explained.at && <ForecastPanel clock={explained.clock} moment={explained} />}
    <Stretches {...explained} />
    <Moved {...explained} />
    <Next {...explained} />
    <Acts {...explained} />
  </>
);

const PanelHead = ({ clock, moment, onClose }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.scrollIntoView({ block: 'nearest' }), [clock.key]);
  return (
    <div className="part">
      <div className="row">
        <p className="muted">
          {clock.nickname}, {clock.clock} {inWords(clock.title)}
        </p>
        <span className="end noprint">
          <Button kind="plain" hotkey="Esc" onPress={onClose}>
            Close
          </Button>
        </span>
      </div>
      <h2 id="why" ref={title}>
        {questionOf(clock, moment.now)}
      </h2>
      <p>
        <ClockChip state={clock.state} figure={clock.figure} word={clockStates[clock.state].word} />{' '}
        <span className="muted">{clock.calendar === 'CALENDAR_DAYS' ? 'in calendar days' : 'of working time'}</span>
      </p>
    </div>
  );
};

/** Why a clock is due when it is, beside the list: its course, and sums that add up. */
export const ExplainPanel = ({ clock, moment, at, onClose }: Props) => {
  usePanelFocus(undefined, clock.key);
  const stream = useStream(clock.stream, clock.revision);
  const all = stream.data?.events;
  const events = useMemo(() => (all && at ? factsAsOf(all, at) : all), [all, at]);
  const told = useMemo(() => events && explain(clock, events, moment), [clock, events, moment]);
  return (
    <aside className="panel" aria-labelledby="why">
      <PanelHead {...{ clock, moment, onClose }} />
      {told && events && <Body {...{ clock, told, events, at }} now={moment.now} calendars={moment.calendars} />}
      {!told && stream.isFetching && <Bones label="The ledger is on its way" columns={2} />}
      {!told && !stream.isFetching && (
        <Notice
          tone="over"
          icon="warn"
          title="The ledger did not load."
          act={<Button onPress={() => void stream.refetch()}>Try again</Button>}
        >
          The rest of the page stands.
        </Notice>
      )}
    </aside>
  );
};
