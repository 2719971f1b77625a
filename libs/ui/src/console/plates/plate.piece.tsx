import { useId, type ReactNode } from 'react';

/** A piece on the page of pieces, with its name. */
export const Plate = ({
  title,
  wide,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={wide ? 'wide' : undefined}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

/** A state of a piece, with its name. */
export const Case = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="case">
    <span>{name}</span>
    {children}
  </div>
);
