import { inWords } from '../time/words.js';
import { daysInWords, type TargetChange } from './tried-targets.js';

/** Which targets a policy changes, line by line. */
export const ChangesPanel = ({ changes }: { readonly changes: readonly TargetChange[] }) => (
  <ul className="plain-list">
    {changes.map(({ clock, title, track, from, to }) => (
      <li key={`${clock} ${track}`}>
        {inWords(title)} {clock}, {track === 'FAST' ? 'fast' : 'standard'} track: <s>{daysInWords(from)}</s>{' '}
        <b>{daysInWords(to)}</b>
      </li>
    ))}
  </ul>
);
