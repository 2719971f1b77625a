import type { ClockRule, PolicyDocument } from '@connex/domain';
import { useId } from 'react';
import { lower } from '../commands/words.js';
import { inWords } from '../time/words.js';
import { CountsBy, Ladder } from './rule-cells.panel.js';
import type { Tried } from './tried.js';
import { daysIn, daysWritten, placeOf, tracks, type Track } from './tried-targets.js';

type Props = {
  readonly policy: PolicyDocument;
  /** What is tried over the rules; nothing while nobody tries any. */
  readonly tried: Tried | undefined;
  readonly onTry: (tried: Tried) => void;
};

const trackName = { STANDARD: 'Standard', FAST: 'Fast' } as const;

/** Every clock of a policy: who answers for it, its targets in working days, and what makes it stand and remind. */
export const Targets = ({ policy, tried, onTry }: Props) => (
  <table className="list stack">
    <caption className="unseen">Clocks of policy {policy.version}; targets in working days</caption>
    <Heads />
    <tbody>
      {policy.clocks.map((rule) => (
        <Line key={rule.clock} {...{ rule, tried, onTry }} />
      ))}
    </tbody>
  </table>
);

const Heads = () => (
  <thead>
    <tr>
      <th scope="col">Clock</th>
      <th scope="col">Owner</th>
      {tracks.map((track) => (
        <th key={track} scope="col" className="num">
          {trackName[track]}, days
        </th>
      ))}
      <th scope="col">Counts by</th>
      <th scope="col">Ladder</th>
    </tr>
  </thead>
);

const Line = ({ rule, ...trying }: Omit<Props, 'policy'> & { readonly rule: ClockRule }) => (
  <tr>
    <th scope="row">
      {inWords(rule.title)}
      <small>{rule.clock}</small>
    </th>
    <td>{inWords(rule.owner)}</td>
    {tracks.map((track) => (
      <td key={track} className="num" data-as={trackName[track]}>
        <Target {...trying} rule={rule} track={track} />
      </td>
    ))}
    <td>
      <CountsBy {...trying} rule={rule} />
    </td>
    <td>
      <Ladder {...trying} rule={rule} />
    </td>
  </tr>
);

type TargetProps = Omit<Props, 'policy'> & { readonly rule: ClockRule; readonly track: Track };

/** A target as it stands; one of calendar months is not tried in days. */
const fixedTarget = ({ months, days }: ClockRule, track: Track): string => {
  if (months !== undefined) return months === 1 ? '1 month' : `${months} months`;
  return String(days[track] ?? '–');
};

const Target = ({ rule, track, tried, onTry }: TargetProps) => {
  const days = rule.days[track];
  if (!tried || rule.months !== undefined) return <>{fixedTarget(rule, track)}</>;
  const place = placeOf(rule.clock, track);
  return (
    <TriedTarget
      label={`${inWords(rule.title)}, ${lower(trackName[track])} track, working days`}
      days={days}
      typed={tried[place] ?? daysWritten(days)}
      onType={(typed) => onTry({ ...tried, [place]: typed })}
    />
  );
};

type TriedProps = {
  readonly label: string;
  readonly days: number | null;
  readonly typed: string;
  readonly onType: (typed: string) => void;
};

/** What is to be said below a target that is tried; nothing while it is the one of the policy. */
const noteOn = (typed: string, days: number | null): string | undefined => {
  const tried = daysIn(typed);
  if (tried === undefined) return 'Give a number of days';
  return tried === days ? undefined : `was ${days ?? 'no target'}`;
};

const TriedTarget = ({ label, days, typed, onType }: TriedProps) => {
  const id = useId();
  const note = noteOn(typed, days);
  return (
    <>
      <input
        className="input days"
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        aria-label={label}
        aria-invalid={daysIn(typed) === undefined || undefined}
        aria-describedby={note === undefined ? undefined : id}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
      {note !== undefined && <small id={id}>{note}</small>}
    </>
  );
};
