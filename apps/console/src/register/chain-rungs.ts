/** Whether a stream is what was recorded: its chain of hashes, recomputed by the api when it was read. */
export const rungsOf = (holds: boolean, revision: number) => [
  {
    key: 'chain',
    holds,
    says: holds ? 'Yes, its chain holds' : 'No, its chain does not hold',
    detail: holds
      ? `Recomputed from all ${revision} records of this stream, at this reading.`
      : 'A record of this stream was changed after it was written. Run connex verify: it names the position.',
  },
];
