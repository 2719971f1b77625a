/** A stage of a case: done, the one it is in, or ahead; the net working time it took, and the dates. */
export type Stage = {
  readonly name: string;
  readonly is: 'done' | 'current' | 'ahead';
  readonly span?: string | undefined;
  readonly when?: string | undefined;
};

/** The stages of a case, with the time that each took. */
export const Rail = ({ label, stages }: { readonly label: string; readonly stages: readonly Stage[] }) => (
  <ol className="rail" aria-label={label}>
    {stages.map(({ name, is, span, when }) => (
      <li key={name} className={is === 'current' ? undefined : is} aria-current={is === 'current' ? 'step' : undefined}>
        <b>{name}</b>
        {span && <span className="span">{span}</span>}
        {when && <span className="when">{when}</span>}
      </li>
    ))}
  </ol>
);
