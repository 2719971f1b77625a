import { rmSync } from 'node:fs';
import { insistOnFreePorts } from '../ports/taken-ports.js';
import { marked } from '../processes/process-mark.js';
import { endTools, type Log } from '../processes/run-tool.js';
import { crewOf, type Crew } from '../supervisor/crew.js';
import type { Addresses } from './addresses.js';
import { layGround, type Ground } from './ground.js';
import { lookAt, type PartStatus } from './look.js';
import { addressesOf, appParts, appsOf } from './own-apps.js';
import { portsOfParts, realParts } from './real-parts.js';
import { portsOfReception } from './reception.js';
import { claimRun, releaseRun, writeRun } from './run-file.js';
import { stopOnSignal } from './scratch.js';

export type HouseAsked = {
  /** Its name: the folder of its data. */
  readonly house: string;
  readonly kafka?: boolean;
  readonly log: Log;
  /** Brings the database to its shape and founds the house, each time before our own processes start. */
  readonly found?: (databaseUrl: string, house: string, folder: string) => Promise<void>;
  /** Calls the start off; a house that stands is stopped by `stop`. */
  readonly signal?: AbortSignal;
  /** A house for one story or one test: own parts on free ports, in a temporary folder that goes when it stops. */
  readonly scratch?: boolean;
};

export type StartedHouse = {
  readonly addresses: Addresses;
  /** The run file that other processes read this house from. */
  readonly runFile: string;
  status(): Promise<readonly PartStatus[]>;
  stop(): Promise<void>;
};

type Site = { readonly asked: HouseAsked; readonly ground: Ground; readonly crew: Crew };

const build = async ({ asked, ground, crew }: Site, known: (addresses: Addresses) => void): Promise<Addresses> => {
  const { house, kafka = false, log, found } = asked;
  const { env, ports, folder, folders } = ground;
  await insistOnFreePorts(ports, [...portsOfParts({ env, kafka }), ...appsOf(kafka), ...portsOfReception({ env })]);

  const real = await realParts({ folder, partsCache: folders.parts, ports, kafka, env, log });
  const addresses = addressesOf(ground, real.addresses);
  const apps = appParts(ground, addresses);
  known(addresses);
  await crew.start(...real.parts);
  await real.whenReady();
  await found?.(addresses.postgres, house, folder);
  await crew.start(...apps);
  return addresses;
};

/**
 * Starts a house: its real parts, then its founding, then our own processes, each when the one before is ready.
 * Everything that was begun is stopped again when the start fails or is called off. Throws Advice with a sentence to act on.
 */
export const startHouse = async (asked: HouseAsked): Promise<StartedHouse> => {
  const ground = await layGround(asked);
  const { runFile, logs, root } = ground.folders;
  await claimRun(runFile, asked.house, asked.log);

  let addresses: Addresses | undefined;
  const supervisor = marked(process.pid);
  const run = () => ({ supervisor, house: asked.house, ...(addresses && { addresses }), parts: crew.states() });
  const changed = () => writeRun(runFile, run());
  const crew = crewOf({ logs, log: asked.log, changed });

  const stop = async () => {
    await crew.stop();
    forget();
    if (asked.scratch) rmSync(root, { recursive: true, force: true });
    else releaseRun(runFile);
  };
  const forget = asked.scratch ? stopOnSignal(stop) : () => undefined;
  const callOff = () => {
    endTools();
    void stop();
  };
  asked.signal?.addEventListener('abort', callOff, { once: true });
  try {
    const settled = await build({ asked, ground, crew }, (known) => {
      addresses = known;
      changed();
    });
    return { addresses: settled, runFile, status: () => lookAt(run()), stop };
  } catch (fault) {
    await stop();
    throw fault;
  } finally {
    asked.signal?.removeEventListener('abort', callOff);
  }
};
