import type { ReactNode } from 'react';
import type { IconName } from '../icons/drawings.js';
import { Icon } from '../icons/icon.piece.js';

/** A colour that a thing wears. Its icon and its words say the same. */
export type Tone = 'accent' | 'over' | 'soon' | 'paused' | 'ok' | 'info' | 'muted';

export type StoryEntryProps = {
  readonly icon: IconName;
  readonly tone?: Tone | undefined;
  readonly title: ReactNode;
  readonly about?: ReactNode | undefined;
  /** RFC 3339, and how it is written here. */
  readonly at?: string | undefined;
  readonly when: ReactNode;
  /** `#63` */
  readonly seq?: ReactNode | undefined;
  readonly id?: string | undefined;
  /** The circumstance, below the fact. */
  readonly note?: ReactNode | undefined;
  /** What belongs to the fact and is never folded: a decision card. */
  readonly children?: ReactNode | undefined;
};

/** One fact of a case: what, when, and its number. */
export const StoryEntry = ({ icon, tone, title, about, at, when, seq, id, note, children }: StoryEntryProps) => (
  <li id={id} data-tone={tone}>
    <Icon name={icon} />
    <div>
      <p className="what">
        <b>{title}</b> {about && <span>{about}</span>} <time dateTime={at}>{when}</time>{' '}
        <span className="seq">{seq}</span>
      </p>
      {note && <p className="muted">{note}</p>}
      {children}
    </div>
  </li>
);

/** The timeline of a case. Decisions are never folded, reminders always. */
export const Story = ({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) => (
  <ol className="story" aria-label={label}>
    {children}
  </ol>
);
