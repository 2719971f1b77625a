import type { ReactNode } from 'react';

/** An entry of a menu or a tab: where it leads, and whether one is there. */
export type Entry = { readonly href: string; readonly label: ReactNode; readonly current?: boolean | undefined };

const Entries = ({ entries }: { readonly entries: readonly Entry[] }) =>
  entries.map(({ href, label, current }) => (
    <li key={href}>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
      </a>
    </li>
  ));

export type TopProps = {
  readonly home: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly end?: ReactNode | undefined;
};

/** The bar on top of the console, after the way past it. */
export const Top = ({ home, label, entries, end }: TopProps) => (
  <header className="top">
    <a className="brand" href={home}>
      connex
    </a>
    <nav aria-label={label}>
      <ul>
        <Entries entries={entries} />
      </ul>
    </nav>
    {end && <div className="end noprint">{end}</div>}
  </header>
);

export type HeadProps = {
  readonly title: ReactNode;
  /** 1 for the page, 2 for a part of it. */
  readonly level?: 1 | 2 | undefined;
  readonly id?: string | undefined;
  readonly children?: ReactNode | undefined;
  readonly acts?: ReactNode | undefined;
};

/** The title of a page or of a part, what stands beside it, and its acts. */
export const Head = ({ title, level = 1, id, children, acts }: HeadProps) => {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="head">
      <Heading id={id} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {children}
      {acts && <div className="end noprint">{acts}</div>}
    </div>
  );
};

/** The parts of one thing, as links: each has its address. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Entry[] }) => (
  <nav className="tabs" aria-label={label}>
    {tabs.map(({ href, label: name, current }) => (
      <a key={href} href={href} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
);
