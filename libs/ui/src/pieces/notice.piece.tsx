import type { ReactNode } from 'react';
import type { IconName } from '../icons/drawings.js';
import { Icon } from '../icons/icon.piece.js';
import type { Tone } from './story.piece.js';

export type NoticeProps = {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly title?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  /** What can be done about it, at the end of the line. */
  readonly act?: ReactNode | undefined;
  /** `status` for what a reader should hear when it arrives, `alert` for what cannot wait. */
  readonly role?: 'status' | 'alert' | undefined;
};

/** Stale, failed, as of, conflict, denied: the icon and the words say it, the colour says it again. */
export const Notice = ({ tone, icon, title, children, act, role }: NoticeProps) => (
  <div className="notice" data-tone={tone} role={role}>
    {icon && <Icon name={icon} />}
    <span>
      {title && <b>{title}</b>} {children}
    </span>
    {act && <span className="end">{act}</span>}
  </div>
);

export type EmptyProps = {
  readonly title: ReactNode;
  readonly note?: ReactNode | undefined;
  readonly act?: ReactNode | undefined;
};

/** Nothing yet, or nothing left: a sentence and one act. */
export const Empty = ({ title, note, act }: EmptyProps) => (
  <div className="empty">
    <b>{title}</b>
    {note && <span className="muted">{note}</span>}
    {act}
  </div>
);

/** How old the screen is: `Live. Tue 5 Jan 2027, 14:30 Berlin, built from event 184 213`. */
export const Fresh = ({
  live = false,
  children,
}: {
  readonly live?: boolean | undefined;
  readonly children: ReactNode;
}) => (
  <p className="fresh" data-live={live || undefined}>
    {children}
  </p>
);
