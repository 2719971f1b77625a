import { Advice, endOrphans, endProcess, isAlive, readRun, type Log, type RunFile } from '@connex/infra-local';

/** What was stopped; `house` is nothing where none ran. */
export type TakenDown = { readonly house: string | null; readonly stopped: readonly string[] };

/** Milliseconds; longer than all parts together may take to stop in their order. */
const patience = 90_000;

const askSupervisor = async ({ house, supervisor, parts }: RunFile, log: Log): Promise<TakenDown> => {
  log(`stopping the house "${house}" (process ${supervisor.pid})`);
  await endProcess(supervisor, 'SIGTERM', patience);
  if (isAlive(supervisor))
    throw new Advice(`process ${supervisor.pid} does not stop, and may not be ended by this user`);
  return { house, stopped: parts.map(({ name }) => name) };
};

/** Stops the house of a run file: through its supervisor, and, where that is dead, what it left behind. */
export const takeDown = async (runFile: string, log: Log): Promise<TakenDown> => {
  const run = readRun(runFile);
  if (!run) return { house: null, stopped: [] };
  if (isAlive(run.supervisor)) {
    const taken = await askSupervisor(run, log);
    await endOrphans(runFile);
    return taken;
  }
  log('its supervisor is dead; ending what it left behind');
  return { house: run.house, stopped: await endOrphans(runFile) };
};
