import { useSyncExternalStore } from 'react';
import { presence } from './house.js';
import type { Session } from './session.js';

export const usePresence = () => useSyncExternalStore(presence.listen, presence.now);

/** Who is at this window. Only asked for inside the shell, which shows nothing before it knows. */
export const useSession = (): Session => {
  const { session } = usePresence();
  if (!session) throw new Error('A page was shown before it was known for whom.');
  return session;
};
