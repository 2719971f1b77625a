/** Whether this process can take in commands now, and if not, why in one sentence. */
export type Ready = { readonly ready: boolean; readonly why?: string; readonly position?: number };

export type Readiness = {
  check(): Promise<Ready>;
  /** From here on it is not ready: it is about to stop. */
  stop(): void;
};

type Check = () => Promise<Omit<Ready, 'ready'>>;

/** Asks each check in turn; the first that says why not is the answer, and a fault of one counts as such. */
export const readiness = (checks: readonly Check[], patienceMillis = 3_000): Readiness => {
  let isStopping = false;

  const ask = async (): Promise<Ready> => {
    let known: Omit<Ready, 'ready'> = {};
    for (const check of checks) {
      const said = await check();
      if (said.why !== undefined) return { ready: false, ...said };
      known = { ...known, ...said };
    }
    return { ready: true, ...known };
  };

  return {
    check: async () => {
      if (isStopping) return { ready: false, why: 'it is stopping' };
      const late = later<Ready>({ ready: false, why: 'its database does not answer in time' }, patienceMillis);
      const answer = ask().catch(() => ({ ready: false, why: 'its database does not answer' }));
      return Promise.race([answer, late.value]).finally(late.forget);
    },
    stop: () => void (isStopping = true),
  };
};

const later = <T>(value: T, millis: number) => {
  let timer: NodeJS.Timeout | undefined;
  return {
    value: new Promise<T>((resolve) => (timer = setTimeout(() => resolve(value), millis))),
    forget: () => clearTimeout(timer),
  };
};
