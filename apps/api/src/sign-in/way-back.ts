const start = '/app/';

/** Where somebody wanted to go: a page of the console, and nothing else. No address of another host fits. */
export const wayBack = (asked: unknown): string => {
  const isOurs = typeof asked === 'string' && asked.length <= 2_000 && /^\/app\/[\x21-\x5b\x5d-\x7e]*$/.test(asked);
  return isOurs ? asked : start;
};
