/** What the door bears before it says no. Bytes, milliseconds, counts. A spec may hand in smaller ones. */
export type Limits = {
  readonly bodyBytes: number;
  readonly bodyMillis: number;
  readonly documentBytes: number;
  /** A file that says nothing for so long is given up. */
  readonly documentIdleMillis: number;
  readonly documentsAtOnce: number;
  /** A letter may take long over a slow line, so one person sends no more than this many at a time. */
  readonly documentsPerPerson: number;
  /** What one person's uploads may take together as long as no append has claimed them: bytes, and files. */
  readonly unclaimedBytesPerPerson: number;
  readonly unclaimedPerPerson: number;
  /** An upload that no append claimed goes after so long, on the machine's own clock: it is housekeeping. */
  readonly unclaimedMillis: number;
  /** What-ifs are worked out one at a time, so one person has no more than this many asked at once. */
  readonly whatIfsPerPerson: number;
  readonly commandsAtOnce: number;
  readonly readsAtOnce: number;
  /** How long a request may stand in the queue before it is sent away with 503. */
  readonly queueMillis: number;
  /** Requests that one person may make per second, and how many may come at once. */
  readonly personPerSecond: number;
  readonly personBurst: number;
  /** Wrong tokens from one address per second, and how many may come at once. */
  readonly strangersPerSecond: number;
  readonly strangersBurst: number;
  /** How long `?from=` waits for a view to reach one's own write. */
  readonly ownWriteMillis: number;
  readonly liveClients: number;
  readonly liveClientsPerPerson: number;
  readonly heartbeatMillis: number;
  /** A live client that does not take in what it is sent is cut; it comes back with its Last-Event-ID. */
  readonly liveDrainMillis: number;
  readonly requestMillis: number;
  /** How long a graceful stop waits for requests under way. The whole stop stays below ten seconds. */
  readonly drainMillis: number;
};

export const limits: Limits = {
  bodyBytes: 1024 * 1024,
  bodyMillis: 10_000,
  documentBytes: 50 * 1024 * 1024,
  documentIdleMillis: 60_000,
  documentsAtOnce: 24,
  documentsPerPerson: 4,
  unclaimedBytesPerPerson: 500 * 1024 * 1024,
  unclaimedPerPerson: 500,
  unclaimedMillis: 24 * 3_600_000,
  whatIfsPerPerson: 3,
  commandsAtOnce: 64,
  readsAtOnce: 64,
  queueMillis: 200,
  personPerSecond: 200,
  personBurst: 400,
  strangersPerSecond: 1,
  strangersBurst: 30,
  ownWriteMillis: 2_000,
  liveClients: 200,
  liveClientsPerPerson: 8,
  heartbeatMillis: 4_000,
  liveDrainMillis: 15_000,
  requestMillis: 20_000,
  drainMillis: 7_000,
};
