import { drawings, type IconName } from './drawings.js';

const all = Object.keys(drawings) as readonly IconName[];

/**
 * The drawings of a page, once, unseen, before whatever uses them. A page that travels far takes `only` what it shows.
 * With them comes the hatching that a ledger uses for time that someone else held.
 */
export const Sprite = ({
  only = all,
  hatch = true,
}: {
  readonly only?: readonly IconName[];
  readonly hatch?: boolean;
}) => (
  <svg className="defs" aria-hidden="true">
    {only.map((name) => (
      <symbol key={name} id={`i-${name}`} viewBox="0 0 16 16">
        <path d={drawings[name]} />
      </symbol>
    ))}
    {hatch && (
      <pattern id="hatch" className="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" />
        <path d="M-1 1 1-1M0 6 6 0M5 7 7 5" />
      </pattern>
    )}
  </svg>
);
