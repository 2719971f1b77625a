import type { PolicyDocument } from '@connex/domain';
import type { Tried } from './tried.js';
import { isRulePlace, percentIn, ruleTried } from './tried-rules.js';

export const tracks = ['STANDARD', 'FAST'] as const;
export type Track = (typeof tracks)[number];

export const placeOf = (clock: string, track: Track) => `${clock}.${track}`;

/** `C03.STANDARD=5;C04.FAST=`, as an address says it. */
export const triedText = (tried: Tried): string =>
  Object.entries(tried)
    .map(([place, days]) => `${place}=${days}`)
    .join(';');

const isTarget = (place: string) => /^[CH]\d+\.(STANDARD|FAST)$/.test(place);
const isPlace = (place: string) => isTarget(place) || isRulePlace(place);
const longest = 16;

/** What an address says is tried; what is no place of a policy is left out. */
export const triedIn = (text: string | undefined): Tried =>
  Object.fromEntries(
    (text ?? '')
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined])
      .filter(([place]) => isPlace(place))
      .map(([place, days]) => [place, (days ?? '').slice(0, longest)]),
  );

/** Working days as they are written in a field; no target is an empty one. */
export const daysWritten = (days: number | null): string => (days === null ? '' : String(days));

/** Working days that were typed: a number, null for no target, nothing for what is neither. */
export const daysIn = (typed: string): number | null | undefined => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
};

/** A target that would change. Days are working days of the clock's calendar; null is no target. */
export type TargetChange = {
  readonly clock: string;
  readonly title: string;
  readonly track: Track;
  readonly from: number | null;
  readonly to: number | null;
};

/** The targets that were typed and differ from those of a policy; what cannot be read is left out. */
export const changesOf = ({ clocks }: PolicyDocument, tried: Tried): readonly TargetChange[] =>
  clocks.flatMap(({ clock, title, days }) =>
    tracks.flatMap((track) => {
      const typed = tried[placeOf(clock, track)];
      const to = typed === undefined ? undefined : daysIn(typed);
      return to === undefined || to === days[track] ? [] : [{ clock, title, track, from: days[track], to }];
    }),
  );

/** What differs between two policies in their targets. */
export const targetsBetween = (before: PolicyDocument, after: PolicyDocument): readonly TargetChange[] =>
  changesOf(
    before,
    Object.fromEntries(
      after.clocks.flatMap(({ clock, days }) =>
        tracks.map((track) => [placeOf(clock, track), daysWritten(days[track])] as const),
      ),
    ),
  );

const isRead = (place: string, typed: string): boolean => {
  if (isTarget(place)) return daysIn(typed) !== undefined;
  return !place.includes('.percent-') || percentIn(typed) !== undefined;
};

/** Places in which something was typed that is no number. */
export const unreadIn = (tried: Tried): readonly string[] =>
  Object.entries(tried).flatMap(([place, typed]) => (isRead(place, typed) ? [] : [place]));

/** A policy with what is tried; all else stays. */
export const withTried = (policy: PolicyDocument, tried: Tried): PolicyDocument => {
  const changes = changesOf(policy, tried);
  return {
    ...policy,
    clocks: policy.clocks.map((rule) => {
      const own = changes.filter(({ clock }) => clock === rule.clock).map(({ track, to }) => [track, to] as const);
      const other = ruleTried(rule, tried);
      return own.length === 0 ? other : { ...other, days: { ...rule.days, ...Object.fromEntries(own) } };
    }),
  };
};

/** `5 working days`, `no target` */
export const daysInWords = (days: number | null): string => {
  if (days === null) return 'no target';
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
};
