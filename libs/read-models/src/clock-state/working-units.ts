const unitsOf = (seconds: number, secondsPerDay: number) => ({
  days: Math.floor(seconds / secondsPerDay),
  hours: Math.floor((seconds % secondsPerDay) / 3_600),
  minutes: Math.floor(((seconds % secondsPerDay) % 3_600) / 60),
});

/** `1 d 2 h`, `2 h 30 m` or `30 m`: at most two units, cut down and never rounded up. A `d` is one working day. */
export const workingUnits = (seconds: number, secondsPerDay: number): string => {
  const { days, hours, minutes } = unitsOf(seconds, secondsPerDay);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} m` : `${hours} h`;
  return `${minutes} m`;
};
