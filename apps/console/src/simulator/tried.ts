/**
 * What somebody tries, by its place: over targets by `C03.STANDARD`, working days, or nothing for no target; over what makes
 * a clock stand, its calendar and the shares of its ladder by `C03.pauses`, `C03.calendar`, `C03.percent-80`.
 */
export type Tried = Readonly<Record<string, string>>;
