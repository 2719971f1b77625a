/** Rings once when it has not been set again for so long (milliseconds); `again` sets it. */
export const alarmAfter = (milliseconds: number, ring: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  return {
    again(): void {
      clearTimeout(timer);
      timer = setTimeout(ring, milliseconds);
    },
    end: (): void => clearTimeout(timer),
  };
};
