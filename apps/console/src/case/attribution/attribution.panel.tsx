import { attributionOf, type Attributed, type Attribution } from '@connex/insight';
import { Axis, Head, hours, LedgerBar, thousands } from '@connex/ui/html';
import { useMemo } from 'react';
import { calendarDaysIn } from '../clocks/held-time.js';
import type { CaseFile } from '../use-case.js';
import { dayAndTime } from '../../time/format.js';
import { eventInWords } from '../../time/words.js';
import { holderWords, rowsOf, segmentsOf, ticksOf, wholeSeconds, type HolderRow } from './attribution-rows.js';

type Known = Pick<CaseFile, 'facts' | 'calendars' | 'now'>;

/** Whoever may not read what passes the ball on cannot be told whose time it was. */
const useAttribution = ({ facts, calendars, now }: Known): Attribution | undefined =>
  useMemo(() => {
    try {
      return attributionOf(facts, calendars, now);
    } catch {
      return undefined;
    }
  }, [facts, calendars, now]);

/** Whose every second was, from the request to the fielding or to now: a bar for each, and the figures beside it. */
export const AttributionPanel = ({ file }: { readonly file: CaseFile }) => {
  const told = useAttribution(file);
  if (!told || told.stretches.length === 0) return null;
  return (
    <section className="part" id="attribution" aria-labelledby="h-attribution">
      <Head title="Whose time it was" level={2} id="h-attribution">
        <p className="muted">
          From {dayAndTime(told.from, file.now)} to {dayAndTime(told.to, file.now)}, by the clock on the wall.
        </p>
      </Head>
      <Rows told={told} />
      <Each told={told} now={file.now} />
    </section>
  );
};

const Rows = ({ told }: { readonly told: Attribution }) => (
  <table className="sum attribution">
    <caption className="unseen">Time by who held it; hours and minutes, and the share of the whole</caption>
    <thead>
      <tr>
        <th scope="col">Held by</th>
        <th scope="col">
          <span className="unseen">When</span>
        </th>
        <th scope="col" className="num">
          Hours
        </th>
        <th scope="col" className="num">
          Share
        </th>
      </tr>
    </thead>
    <tbody>
      {rowsOf(told).map((row) => (
        <Row key={row.holder} row={row} />
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">
          Together<small>{calendarDaysIn(wholeSeconds(told))}</small>
        </th>
        <td>
          <LedgerBar segments={segmentsOf(told)} />
          <Axis ticks={ticksOf(told)} />
        </td>
        <td className="num">{hours(Math.floor(wholeSeconds(told) / 60))}</td>
        <td className="num">100 %</td>
      </tr>
    </tfoot>
  </table>
);

const Row = ({ row: { label, segments, minutes, share } }: { readonly row: HolderRow }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>
      <LedgerBar segments={segments} />
    </td>
    <td className="num">{hours(minutes)}</td>
    <td className="num">{share}</td>
  </tr>
);

/** Stretches that follow each other for the same reason, with nothing but closed hours between them, are told as one. */
const turnsOf = ({ stretches }: Attribution): readonly Attributed[] =>
  stretches
    .filter(({ holder }) => holder !== 'CLOSED')
    .reduce<readonly Attributed[]>((known, one) => {
      const last = known.at(-1);
      if (last?.holder !== one.holder || last.by.id !== one.by.id) return [...known, one];
      return [...known.slice(0, -1), { ...last, to: one.to, seconds: last.seconds + one.seconds }];
    }, []);

const Each = ({ told, now }: { readonly told: Attribution; readonly now: string }) => {
  const turns = turnsOf(told);
  return (
    <details className="stretches">
      <summary>Each turn, with the fact that began it, {turns.length} in all</summary>
      <table className="list stack">
        <caption className="unseen">Turns, the first on top. Times are Berlin.</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Held by</th>
            <th scope="col" className="num">
              Open hours
            </th>
            <th scope="col">Because of</th>
          </tr>
        </thead>
        <tbody>
          {turns.map(({ from, to, holder, seconds, by }) => (
            <tr key={from}>
              <th scope="row" className="nowrap">
                {dayAndTime(from, now)}
              </th>
              <td className="nowrap">{dayAndTime(to, now)}</td>
              <td>{holderWords[holder]}</td>
              <td className="num">{hours(Math.floor(seconds / 60))}</td>
              <td>
                <a href={`#e${by.revision}`}>
                  {eventInWords(by.type)} #{thousands(by.revision)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
