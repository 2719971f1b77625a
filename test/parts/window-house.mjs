import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../infra/local/prepare.mjs';

const keeper = join(root, 'test', 'dist', 'browser', 'house.main.js');
const patience = 180_000;

/** Until it says that it is open; throws with its last words when it ends before, or takes too long. */
const opened = (child) =>
  new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(
      () => reject(new Error('the house for browsers did not open within three minutes')),
      patience,
    );
    child.stdout.on('data', (bytes) => String(bytes).includes('open') && resolve(clearTimeout(late)));
    child.stderr.on('data', (bytes) => (said = (said + bytes).slice(-4_000)));
    child.once('close', (code) => reject(new Error(`the house for browsers ended with ${code}: ${said.trim()}`)));
  });

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const insist = setTimeout(() => child.kill('SIGKILL'), 40_000);
    child.once('close', () => resolve(clearTimeout(insist)));
    child.kill('SIGTERM');
  });

/** One house, with every window, for all journeys that are made with a browser. The specs find it by CONNEX_TEST_WINDOWS. */
export const startWindowHouse = async () => {
  console.log('\n── a house with windows');
  const folder = mkdtempSync(join(tmpdir(), 'connex-windows-'));
  const file = join(folder, 'house.json');
  const child = spawn(process.execPath, ['--enable-source-maps', keeper, file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await opened(child);
    return { env: { CONNEX_TEST_WINDOWS: file }, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
};
