import type { Readiness } from '../supervisor/part.js';

const patience = 2_000;

type Health = {
  readonly ready?: boolean;
  readonly position?: number;
  readonly lagSeconds?: number;
  readonly why?: string;
};

const healthOf = async (response: Response): Promise<Health> => {
  const said: unknown = await response.json().catch(() => ({}));
  return typeof said === 'object' && said !== null ? said : {};
};

/** Asks one of our own processes whether it is ready, at `GET /health/ready`. Lag in seconds. */
export const probeApp = async (base: string): Promise<Readiness> => {
  try {
    const response = await fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(patience) });
    const { position, lagSeconds: lag, why } = await healthOf(response);
    if (!response.ok) return { ready: false, why: why ?? `it answers ${response.status} at ${base}/health/ready` };
    return { ready: true, ...(lag !== undefined && { lag }), ...(position !== undefined && { position }) };
  } catch (fault) {
    const { name, cause } = fault as Error & { cause?: { code?: string } };
    return { ready: false, why: `it does not answer at ${base} (${cause?.code ?? name})` };
  }
};
