import type { Recorded } from '@connex/domain';

/** The first role that a person was granted and still has; nothing when there is none. */
export const firstRoleOf = (events: readonly Recorded[]): string | undefined => {
  const ended = new Set(events.filter(({ type }) => type === 'RoleEnded').map(({ data }) => data['role']));
  const granted = events.filter(({ type, data }) => type === 'RoleGranted' && !ended.has(data['role']));
  return granted[0]?.data['role'] as string | undefined;
};
