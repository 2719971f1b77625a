/**
 * Brings a checkout to where its programs can run: Node's version, the install, the build. Plain Node, since nothing
 * is installed yet when it begins.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const oldestNode = [20, 19];
const lifeSign = 5_000;

/** Does a piece of work, and ends the program with a sentence, not with a stack, when it cannot be done. */
export const orGiveUp = async (work) => {
  try {
    return await work();
  } catch (fault) {
    console.error(`connex: ${fault.message}`);
    return process.exit(1);
  }
};

const fail = (sentence) => {
  throw new Error(sentence);
};

/**
 * npm hands a SIGTERM to the shell between us, which dies of it without a word to us: so we leave when our parent is gone.
 * Somebody who starts us without npm may leave us alone (nohup), and we stay.
 */
export const leaveWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
};

/** Refuses to go on under a Node that cannot run us. */
export const checkNode = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Node ${oldestNode.join('.')} or later is needed (24 recommended), and this is ${version}. Install it, then say this again.`,
  );
};

/** How npm is called: the one that called us, where one did. */
export const npm = () => (process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']);

/** Runs a step to its end. What it prints is kept, and shown only when it fails; a line tells now and then that it runs. */
const step = (what, [command, ...args], { limit = 900_000, env = process.env } = {}) =>
  new Promise((resolve) => {
    console.error(what);
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 1_000);
    let said = '';
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const out of [child.stdout, child.stderr]) out.on('data', (bytes) => (said = (said + bytes).slice(-20_000)));
    const pulse = setInterval(() => console.error(`  … ${seconds()} s`), lifeSign);
    const end = setTimeout(() => child.kill('SIGKILL'), limit);
    const done = (code, why) => {
      clearInterval(pulse);
      clearTimeout(end);
      resolve({ code, said: why ?? said.trim(), seconds: seconds() });
    };
    child.once('error', (fault) => done(1, `${command}: ${fault.message}`));
    child.once('close', (code) => done(code ?? 1));
  });

const stampFile = join(root, 'node_modules', '.connex-install');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const stamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : 'none');

/** Installs what the lock file names, unless that was done since it last changed. */
export const install = async () => {
  if (stamp() === lockHash()) return;
  const answer = await step('installing packages with npm (a minute or two the first time)', [
    ...npm(),
    ...['install', '--no-audit', '--no-fund'],
  ]);
  if (answer.code !== 0) {
    fail(
      `npm could not install the packages; it said:\n${answer.said}\nCheck the registry that npm uses, then say this again.`,
    );
  }
  writeFileSync(stampFile, lockHash());
};

/** Builds every project; what did not change comes from the cache. */
export const build = async () => {
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const env = { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false' };
  const answer = await step('building', [process.execPath, nx, 'run-many', '-t', 'build', '--outputStyle=static'], {
    env,
  });
  if (answer.code !== 0) fail(`the build failed:\n${answer.said}`);
};
