/** Why the house did not answer what was asked: each has a page of its own, and none loses what was typed. */
export type Reason = 'signed-out' | 'not-there' | 'too-many' | 'full' | 'too-long' | 'away' | 'broken';

/** Thrown where no answer can be shown; what the rules refuse is returned. */
export class DoorClosed extends Error {
  constructor(
    readonly reason: Reason,
    readonly retryAfter?: number,
  ) {
    super(`The door is closed: ${reason}.`);
  }
}
