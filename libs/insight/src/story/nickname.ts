import type { Recorded } from '@connex/domain';

/** How a case is called: the name that was given last. Nothing when the asker may not read it. */
export const nicknameIn = (facts: readonly Recorded[]): string => {
  const named = facts.findLast(({ data }) => typeof data['nickname'] === 'string' && data['nickname'] !== '');
  return String(named?.data['nickname'] ?? '');
};
