type Rows = readonly { readonly key: string; readonly revision: number }[] | undefined;

/** The last event of the stream of which its open tasks know. */
export const lastOpenedIn = (rows: Rows = []): number => Math.max(0, ...rows.map(({ revision }) => revision));

/** Whether a task that was open is so no longer. */
export const isSettled = (before: Rows = [], now: Rows): boolean => {
  if (!now) return false;
  const open = new Set(now.map(({ key }) => key));
  return before.some(({ key }) => !open.has(key));
};
