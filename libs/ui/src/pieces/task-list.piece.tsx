import type { ReactNode } from 'react';

/** A task: what, by when, and one way in. The first is the one to begin with. */
export type Task = {
  readonly key: string;
  readonly title: ReactNode;
  readonly by?: ReactNode | undefined;
  readonly note?: ReactNode | undefined;
  readonly act?:
    | {
        readonly href: string;
        readonly label: ReactNode;
        /** What is read aloud, where the label alone is not enough: `Continue: answer a question`. */
        readonly spoken?: string | undefined;
        readonly second?: boolean | undefined;
      }
    | undefined;
};

/** What is needed, by when, and where to do it. */
export const TaskList = ({
  tasks,
  label,
  heading: Heading = 'h3',
}: {
  readonly tasks: readonly Task[];
  readonly label?: string | undefined;
  /** One below the heading that stands above the list. */
  readonly heading?: 'h2' | 'h3' | undefined;
}) => (
  <ol className="tasks" aria-label={label}>
    {tasks.map(({ key, title, by, note, act }) => (
      <li key={key}>
        <div>
          <Heading>{title}</Heading>
          {by && <span>{by}</span>}
          {note && <small>{note}</small>}
        </div>
        {act && (
          <a className={act.second ? 'btn second' : 'btn'} href={act.href} aria-label={act.spoken}>
            {act.label}
          </a>
        )}
      </li>
    ))}
  </ol>
);
