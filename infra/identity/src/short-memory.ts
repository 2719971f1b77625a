import type { Adapter, AdapterPayload } from 'oidc-provider';

const most = 5_000;

/** What the provider remembers of every kind, by kind and id, in the order in which it came. */
const held = new Map<string, AdapterPayload>();

const nowSeconds = (): number => (performance.timeOrigin + performance.now()) / 1_000;
const isOver = ({ exp }: AdapterPayload): boolean => exp !== undefined && exp < nowSeconds();

/** A small memory for a provider whose sign-ins last minutes: at most 5,000 things, and none when the process ends. */
export const shortMemory = (kind: string): Adapter => {
  const keyOf = (id: string) => `${kind}:${id}`;
  const found = (payload: AdapterPayload | undefined) => (payload && !isOver(payload) ? payload : undefined);
  const byWord = (word: 'uid' | 'userCode', said: string) =>
    found([...held].find(([key, payload]) => key.startsWith(`${kind}:`) && payload[word] === said)?.[1]);
  return {
    upsert: async (id, payload) => {
      held.delete(keyOf(id));
      held.set(keyOf(id), payload);
      const oldest = held.size > most ? held.keys().next().value : undefined;
      if (oldest !== undefined) held.delete(oldest);
    },
    find: async (id) => found(held.get(keyOf(id))),
    findByUid: async (uid) => byWord('uid', uid),
    findByUserCode: async (code) => byWord('userCode', code),
    consume: async (id) => {
      const payload = held.get(keyOf(id));
      if (payload) held.set(keyOf(id), { ...payload, consumed: Math.floor(nowSeconds()) });
    },
    destroy: async (id) => void held.delete(keyOf(id)),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of held) if (payload.grantId === grantId) held.delete(key);
    },
  };
};
