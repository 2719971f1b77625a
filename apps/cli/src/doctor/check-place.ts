import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  appsOf,
  canReach,
  checkoutRoot,
  foldersOf,
  freeMegabytes,
  isRoot,
  leastFree,
  portsFrom,
  portsOfReception,
  portsOfParts,
  postgresAccount,
  runningHouse,
  takenPorts,
} from '@connex/infra-local';
import { attempt, missing, ok, warning, type Finding } from './finding.js';

const comfortable = 2_000;

const checkDisk = (): Finding => {
  const { root } = foldersOf();
  mkdirSync(root, { recursive: true });
  const free = freeMegabytes(root);
  const found = `${free} MB free at ${root}`;
  if (free < leastFree) return missing('disk', found, `make room: a house needs ${leastFree} MB to start`);
  if (free < comfortable) return warning('disk', found, `make room: parts and data of a house take ${comfortable} MB`);
  return ok('disk', found);
};

const checkPorts = async (): Promise<Finding> => {
  const running = runningHouse(foldersOf().runFile);
  if (running) return ok('ports', `held by the house "${running.house}" that runs here`);
  const ports = portsFrom();
  const { env } = process;
  const wanted = [...portsOfParts({ env, kafka: true }), ...appsOf(true), ...portsOfReception({ env })];
  const taken = await takenPorts(ports, wanted);
  if (taken.length === 0) return ok('ports', `${ports.api} to ${ports.smtp} are free`);
  return missing('ports', taken.join('; '), 'stop what holds them, or set CONNEX_PORT_BASE to other ports');
};

const checkBuild = (): Finding => {
  const isBuilt = ['api', 'projector', 'conductor', 'relay'].every((app) =>
    existsSync(join(checkoutRoot(), 'apps', app, 'dist', 'main.js')),
  );
  return isBuilt ? ok('build', 'all programs are built') : missing('build', 'not built', 'run `npm run build`');
};

/** As root, Postgres runs as user `postgres`, who has to come near programs and data; what it cannot reach is copied. */
const checkReach = async (): Promise<Finding> => {
  if (!isRoot()) return ok('user', 'not root: Postgres runs as this user');
  return attempt(
    'user',
    () => {
      const account = postgresAccount(() => undefined);
      const reaches = canReach(checkoutRoot(), account);
      const where = reaches
        ? 'in this checkout'
        : 'in /var/lib/connex (or CONNEX_POSTGRES_HOME), since it cannot come here';
      return Promise.resolve(`root: Postgres runs as user postgres, with its data ${where}`);
    },
    'missing',
  );
};

/** Where the house would stand: disk, ports, build, and whether Postgres' user can come near. */
export const checkPlace = async (): Promise<readonly Finding[]> =>
  Promise.all([checkDisk(), attempted('ports', checkPorts), checkBuild(), checkReach()]);

const attempted = async (name: string, check: () => Promise<Finding>): Promise<Finding> =>
  check().catch((fault: Error) => missing(name, fault.message, 'set it to another value'));
