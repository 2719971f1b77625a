import { inWords } from '../time/words.js';
import type { RuleChange } from './rule-changes.js';
import { daysInWords, type TargetChange } from './tried-targets.js';

type Props = { readonly changes: readonly TargetChange[]; readonly rules: readonly RuleChange[] };

/** What a policy changes, line by line: its targets, and every other rule. */
export const ChangesPanel = ({ changes, rules }: Props) => {
  if (changes.length + rules.length === 0) return <p>Nothing changes but its name, its date and its source.</p>;
  return (
    <ul className="plain-list">
      {changes.map(({ clock, title, track, from, to }) => (
        <li key={`${clock} ${track}`}>
          {inWords(title)} {clock}, {track === 'FAST' ? 'fast' : 'standard'} track: <s>{daysInWords(from)}</s>{' '}
          <b>{daysInWords(to)}</b>
        </li>
      ))}
      {rules.map((rule) => (
        <Rule key={rule.where + rule.gone.join() + rule.come.join()} rule={rule} />
      ))}
    </ul>
  );
};

const Rule = ({ rule: { where, gone, come } }: { readonly rule: RuleChange }) => (
  <li>
    {where}:
    {gone.map((line) => (
      <span key={line}>
        {' '}
        <s>{line}</s>
      </span>
    ))}
    {come.map((line) => (
      <span key={line}>
        {' '}
        <b>{line}</b>
      </span>
    ))}
  </li>
);
