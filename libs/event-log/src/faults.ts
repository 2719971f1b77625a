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
