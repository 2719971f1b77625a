import type { Change } from './difference.js';

const words = { added: 'Added', removed: 'Taken out', changed: 'Changed' } as const;
/** A whole year of holidays is in sight; what is more is counted. */
const most = 40;

/** What a next version would change, line by line. */
export const DifferencePanel = ({ changes }: { readonly changes: readonly Change[] }) => (
  <section className="part" aria-label="What the next version changes">
    <h3>What the next version changes</h3>
    {changes.length === 0 && <p>Nothing: it says what the version in force says.</p>}
    <ul className="plain-list">
      {changes.slice(0, most).map(({ what, text }) => (
        <li key={`${what} ${text}`}>
          <b>{words[what]}</b> <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
    {changes.length > most && <p className="muted">And {changes.length - most} more.</p>}
  </section>
);
