import { instantFrom, InstantRefused } from '@connex/insight';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * What a person types for "until when": an instant (`2026-12-04T17:00+01:00`) or a span from now (`90m`, `3d`, `2w`).
 * Answers RFC 3339 in UTC. Throws a sentence on anything else.
 */
export const instantOrDuration = (typed: string, now: string): string => {
  const [, amount, unit] = /^(\d{1,6})\s*([smhdw])$/.exec(typed) ?? [];
  const span = unit === undefined ? undefined : units[unit];
  if (amount !== undefined && span !== undefined)
    return new Date(Date.parse(now) + Number(amount) * span).toISOString();
  try {
    return instantFrom(typed);
  } catch (fault) {
    if (!(fault instanceof InstantRefused)) throw fault;
    throw new Error(
      `"${typed}" is neither a span (90m, 3d, 2w) nor an instant with its offset (2026-12-04T17:00+01:00).`,
    );
  }
};
