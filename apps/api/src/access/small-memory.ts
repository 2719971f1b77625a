/** A small memory: at most `capacity` things, the longest untouched is forgotten first. */
export const memoryOf = <T>(capacity: number) => {
  const held = new Map<string, T>();
  return {
    get: (key: string): T | undefined => held.get(key),
    keep(key: string, value: T): void {
      held.delete(key);
      held.set(key, value);
      const oldest = held.size > capacity ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
  };
};
