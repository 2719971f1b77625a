import type { Role } from '@connex/domain';

/** Where one can go from everywhere, and by which keys. */
const places = [
  { to: '/', label: 'SLA board', keys: 'g s' },
  { to: '/tasks', label: 'My tasks', keys: 'g t' },
  { to: '/requests', label: 'Requests', keys: 'g c' },
  { to: '/decisions', label: 'Decisions', keys: 'g a' },
  { to: '/calendars', label: 'Calendars', keys: 'g k' },
  { to: '/policies', label: 'Policy', keys: 'g p' },
] as const;

export type Place = (typeof places)[number];

/** Whoever only reads, or keeps the house, has no tasks and takes in no requests. */
const reading: ReadonlySet<Role> = new Set<Role>(['AUDITOR', 'DPO', 'ME']);

export const placesFor = (role: Role): readonly Place[] =>
  reading.has(role) ? places.filter(({ to }) => to !== '/tasks' && to !== '/requests') : places;
