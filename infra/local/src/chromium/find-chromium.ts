import { join } from 'node:path';
import { Advice } from '../advice.js';
import { onPath } from '../fetch/on-path.js';
import { sizeOf } from '../fetch/records.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';
import { surroundingsOf } from './surroundings.js';
import { carries, packaged, unpackChromium } from './unpack-chromium.js';

/** A Chromium that starts on this machine, and what its process needs in its environment beside our own. */
export type FoundChromium = {
  readonly path: string;
  readonly version: string;
  readonly by: 'variable' | 'PATH' | 'cache' | 'package';
  readonly env: Readonly<Record<string, string>>;
};

type Look = { readonly parts: string; readonly log: Log; readonly env?: NodeJS.ProcessEnv };
type Candidate = Omit<FoundChromium, 'version'>;
type Unfit = { readonly why: string };

/** An older one is not driven by the playwright-core that we have. */
const oldest = 120;
const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const isFit = <Fit extends object>(found: Fit | Unfit): found is Fit => !('why' in found);

/** The same with its version, or why it does not start. */
const started = async (candidate: Candidate, all: NodeJS.ProcessEnv): Promise<FoundChromium | Unfit> => {
  const { path, env } = candidate;
  const answer = await runTool(path, ['--version'], { limit: 20_000, env: { ...all, ...env } });
  const version = answer.code === 0 ? /\d+(\.\d+){1,3}/.exec(answer.output)?.[0] : undefined;
  if (!version) return { why: `${path} does not start: ${lastWords(answer)}` };
  if (Number.parseInt(version, 10) < oldest)
    return { why: `${path} is version ${version}, and ${oldest} is the oldest that we can drive` };
  return { ...candidate, version };
};

const named = async (path: string, env: NodeJS.ProcessEnv): Promise<FoundChromium> => {
  if (sizeOf(path) === undefined) throw new Advice(`CHROMIUM_PATH names ${path}, but there is no such file`);
  const found = await started({ path, by: 'variable', env: {} }, env);
  if (isFit(found)) return found;
  throw new Advice(`CHROMIUM_PATH is of no use: ${found.why}`);
};

const fromPath = async (env: NodeJS.ProcessEnv): Promise<FoundChromium | Unfit> => {
  const path = programs.map((program) => onPath(program, env)).find(Boolean);
  return path ? started({ path, by: 'PATH', env: {} }, env) : { why: 'there is no chromium on PATH' };
};

/** Where the cache keeps the one of the npm package, whether it is unpacked yet or not. */
export const chromiumCache = (parts: string): string => join(parts, `chromium-${packaged}`);

const fromPackage = async ({ parts, log, env = process.env }: Look): Promise<FoundChromium | Unfit> => {
  const folder = chromiumCache(parts);
  const by = carries(folder) ? 'cache' : 'package';
  const fault = by === 'package' ? await unpackChromium(folder, log) : undefined;
  if (fault) return { why: fault };
  return started({ path: join(folder, 'chromium'), by, env: surroundingsOf(folder) }, env);
};

/**
 * CHROMIUM_PATH, PATH, the cache, the npm package: in that order, the first that starts. One that CHROMIUM_PATH names and
 * that does not start is a fault; one on PATH is left alone. Throws Advice with what to install.
 */
export const findChromium = async (look: Look): Promise<FoundChromium> => {
  const { env = process.env } = look;
  if (env['CHROMIUM_PATH']) return named(env['CHROMIUM_PATH'], env);
  const installed = await fromPath(env);
  if (isFit(installed)) return installed;
  const ours = await fromPackage(look);
  if (isFit(ours)) return ours;
  throw new Advice(
    `no Chromium starts here: CHROMIUM_PATH is not set; ${installed.why}; ${ours.why}. ` +
      'Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH',
  );
};
