import type { ReactNode } from 'react';

const latin = /([\d][\d:.,\u00a0\u202f]*\d|\d)/;

/** Text in which every number stands for itself: in Arabic, a number or a time keeps its order in `<bdi>`. */
export const Isolated = ({ text }: { readonly text: string }): ReactNode =>
  text.split(latin).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part));

/** An instant as it is written here, with its RFC 3339 for machines. `isolate` where the page runs from right to left. */
export const When = ({
  at,
  text,
  isolate,
}: {
  readonly at: string;
  readonly text: string;
  readonly isolate?: boolean;
}) => <time dateTime={at}>{isolate ? <Isolated text={text} /> : text}</time>;
