/** The house's now as it was last read, and when that was on our own monotonic clock. Milliseconds. */
type Reading = { readonly houseNow: number; readonly stands: boolean; readonly readAt: number };
type Listener = () => void;

/** Carries the house's time on from its last reading. The machine's own date is never asked. */
export const houseClock = (monotonic: () => number) => {
  let reading: Reading | undefined;
  const listeners = new Set<Listener>();
  return {
    read(answer: { readonly houseNow: string; readonly clockStands?: boolean }): void {
      const stands = answer.clockStands ?? false;
      reading = { houseNow: Date.parse(answer.houseNow), stands, readAt: monotonic() };
      listeners.forEach((heard) => heard());
    },
    /** RFC 3339; nothing before the house has been asked. */
    now(): string | undefined {
      if (!reading) return undefined;
      const since = reading.stands ? 0 : monotonic() - reading.readAt;
      return new Date(reading.houseNow + since).toISOString();
    },
    listen(heard: Listener): Listener {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
};

export const clockOfHouse = houseClock(() => performance.now());
