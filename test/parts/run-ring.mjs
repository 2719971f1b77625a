import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root } from '../../infra/local/prepare.mjs';
import { runToEnd } from './run-to-end.mjs';

const jest = [
  ...[process.execPath, '--experimental-vm-modules', '--no-warnings'],
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
];

const runCommand = async (ring, options) => {
  const { code, why } = await runToEnd([...npm(), 'run', '--silent', ring.npm], options);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, why };
};

/** What Jest wrote down; a file of tests that could not even be read counts as one failed test. */
const countsOf = (file) => {
  try {
    const said = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: said.numPassedTests,
      failed: said.numFailedTests + said.numRuntimeErrorTestSuites,
      skipped: said.numPendingTests + said.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
};

/** On real parts files run one after the other, since some of them measure how long a part takes. */
const manner = (ring) => (ring.needs.includes('parts') ? ['--runInBand', '--forceExit'] : ['--maxWorkers=2']);

const runJest = async (ring, options) => {
  const folder = mkdtempSync(join(tmpdir(), 'connex-ring-'));
  const file = join(folder, 'result.json');
  const env = { ...options.env, CONNEX_RING: ring.name };
  const args = [...jest, '--json', `--outputFile=${file}`, ...manner(ring)];
  const { code, why } = await runToEnd(args, { ...options, env });
  const counts = countsOf(file);
  rmSync(folder, { recursive: true, force: true });
  if (code === 0 || counts.failed > 0) return { ...counts, why };
  return { ...counts, failed: 1, why: why ?? 'it ended without a result: no tests, or Jest itself fell' };
};

/** One ring: how many passed, failed and were skipped, in how many seconds. */
export const runRing = async (ring, options) => {
  console.log(`\n── ${ring.name}: ${ring.means}`);
  const began = performance.now();
  const counts = await (ring.npm ? runCommand : runJest)(ring, { ...options, limit: ring.limit });
  return { name: ring.name, ...counts, seconds: Math.round((performance.now() - began) / 1_000) };
};
