import { runningHere } from '../door/identity.js';

const patience = 120_000;

/** Asks the conductor to tell the workflow of one case, or of all that are open, how things stand; prints how many. */
export const nudge = async (stream: string | undefined, json: boolean): Promise<void> => {
  const address = process.env['CONNEX_CONDUCTOR_URL'] ?? runningHere()?.addresses?.conductor;
  if (!address) throw new Error('No conductor runs here; set CONNEX_CONDUCTOR_URL to its health address.');
  const response = await fetch(new URL('/nudge', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(stream === undefined ? {} : { stream }),
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`The conductor answered ${response.status}; see its log.`);
  const { nudged } = (await response.json()) as { readonly nudged: number };
  process.stdout.write(json ? `${JSON.stringify({ nudged })}\n` : `${nudged} told.\n`);
};
