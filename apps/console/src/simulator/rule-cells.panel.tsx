import type { ClockRule, RungRule } from '@connex/domain';
import { inWords } from '../time/words.js';
import { calendarName, calendarInWords, pauseWords, pausesInWords, rungInWords } from './rule-words.js';
import type { Tried } from './tried.js';
import {
  calendars,
  pauseLetters,
  percentIn,
  placeOfCalendar,
  placeOfPauses,
  placeOfPercent,
  ruleTried,
  withPause,
} from './tried-rules.js';

type Props = {
  readonly rule: ClockRule;
  readonly tried: Tried | undefined;
  readonly onTry: (tried: Tried) => void;
};

/** Whose calendar a clock counts by, and what makes it stand; both can be tried otherwise. */
export const CountsBy = ({ rule, tried, onTry }: Props) => {
  if (!tried)
    return (
      <>
        {calendarInWords(rule)}
        <small>{pausesInWords(rule)}</small>
      </>
    );
  const shown = ruleTried(rule, tried);
  return (
    <>
      <select
        className="input whose"
        aria-label={`${inWords(rule.title)}, counts by`}
        value={shown.calendar}
        onChange={({ target }) => onTry({ ...tried, [placeOfCalendar(rule.clock)]: target.value })}
      >
        {calendars.map((one) => (
          <option key={one} value={one}>
            {calendarName(one)}
          </option>
        ))}
      </select>
      <Pauses
        rule={rule}
        pauses={shown.pauses}
        onType={(typed) => onTry({ ...tried, [placeOfPauses(rule.clock)]: typed })}
      />
    </>
  );
};

type PausesProps = {
  readonly rule: ClockRule;
  readonly pauses: ClockRule['pauses'];
  readonly onType: (typed: string) => void;
};

const Pauses = ({ rule, pauses, onType }: PausesProps) => (
  <details className="stretches roomy wraps">
    <summary>{pausesInWords({ pauses })}</summary>
    <fieldset className="plain-list">
      <legend className="unseen">{inWords(rule.title)} stands</legend>
      {Object.values(pauseLetters).map((pause) => (
        <label key={pause}>
          <input
            type="checkbox"
            checked={pauses[pause]}
            onChange={({ target }) => onType(withPause(pauses, pause, target.checked))}
          />
          {pauseWords[pause]}
        </label>
      ))}
    </fieldset>
  </details>
);

/** When a clock reminds, goes up or is over; the shares of its target can be tried otherwise. */
export const Ladder = ({ rule, tried, onTry }: Props) => {
  const { ladder, owner } = rule;
  if (ladder.length === 0) return <>–</>;
  return (
    <details className="stretches roomy">
      <summary>
        {ladder.length} {ladder.length === 1 ? 'rung' : 'rungs'}
      </summary>
      <ol className="plain-list">
        {(tried ? ruleTried(rule, tried).ladder : ladder).map((rung, index) => (
          <li key={rung.rung}>
            {tried && rung.at.kind === 'percent' && <Percent {...{ rule, tried, onTry }} rung={ladder[index]!} />}
            {rungInWords(rung, owner)}
          </li>
        ))}
      </ol>
    </details>
  );
};

type PercentProps = Props & { readonly tried: Tried; readonly rung: RungRule };

const Percent = ({ rule, rung, tried, onTry }: PercentProps) => {
  const place = placeOfPercent(rule.clock, rung);
  const stands = rung.at.kind === 'percent' ? String(rung.at.percent) : '';
  const typed = tried[place] ?? stands;
  return (
    <>
      <input
        className="input days"
        inputMode="decimal"
        autoComplete="off"
        maxLength={5}
        aria-label={`${inWords(rule.title)}, rung ${rung.rung}, per cent of the target`}
        aria-invalid={percentIn(typed) === undefined || undefined}
        value={typed}
        onChange={({ target }) => onTry({ ...tried, [place]: target.value })}
      />{' '}
    </>
  );
};
