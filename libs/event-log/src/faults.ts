/** The log cannot take in more just now; nothing was written. The speaker may try again after `retryAfterSeconds`. */
export class LogOverloaded extends Error {
  override readonly name = 'LogOverloaded';
  readonly retryAfterSeconds = 1;
}

/**
 * The log did not answer in time. Whether something was written is not known; the same command id, spoken again, finds
 * out. The cause is in `cause`.
 */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  readonly retryAfterSeconds = 2;
}

/**
 * A checkpoint lies beyond the end of the log: the log was restored from a copy that is older than what was read of it.
 * A new epoch above that checkpoint lets everybody go on (`connex.open_epoch`).
 */
export class AheadOfLog extends Error {
  override readonly name = 'AheadOfLog';
}
