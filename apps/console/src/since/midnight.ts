import { compile } from '@connex/working-time';

/** The instant at which a local day begins in a zone, RFC 3339, UTC. */
export const midnightOf = (date: string, zone: string): string => {
  const allDay = [['00:00', '24:00']] as const;
  const time = compile({ timezone: zone, hours: { mon: allDay } });
  return new Date(time.instantOf(date, '00:00')).toISOString();
};
