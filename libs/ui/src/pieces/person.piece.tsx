export type PersonProps = {
  readonly initials: string;
  /** `A. D., case manager`: what the initials stand for. */
  readonly title: string;
  /** Shown beside the initials. */
  readonly name?: string | undefined;
};

/** A person, by initials in a round; who that is, in full, for whoever asks or listens. */
export const Person = ({ initials, title, name }: PersonProps) => (
  <span className="person">
    <abbr title={title} aria-hidden={name ? true : undefined}>
      {initials}
    </abbr>
    {name && <bdi>{name}</bdi>}
    {!name && <span className="unseen">{title}</span>}
  </span>
);
