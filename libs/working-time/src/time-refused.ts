/** Why a calendar or a question was refused. `entry` names the place, e.g. `hours.mon[1]`, `pauses[3]`, `seconds`. */
export type TimeProblem = {
  readonly code:
    | 'NO_OPEN_HOUR'
    | 'OVERLAP'
    | 'REVERSED'
    | 'TOO_MANY_RANGES'
    | 'UNKNOWN_ZONE'
    | 'IMPOSSIBLE_DATE'
    | 'IMPOSSIBLE_TIME'
    | 'UNKNOWN_WEEKDAY'
    | 'NOT_A_CALENDAR'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'NEVER';
  readonly entry: string;
  readonly detail: string;
};

/** Thrown when something that cannot be is asked. The message is the first problem as a sentence. */
export class TimeRefused extends Error {
  readonly code: TimeProblem['code'];

  constructor(readonly problems: readonly [TimeProblem, ...TimeProblem[]]) {
    super(problems[0].detail);
    this.name = 'TimeRefused';
    this.code = problems[0].code;
  }
}

export const problem = (code: TimeProblem['code'], entry: string, detail: string): TimeProblem => ({
  code,
  entry,
  detail,
});

export const refused = (code: TimeProblem['code'], entry: string, detail: string) =>
  new TimeRefused([problem(code, entry, detail)]);
