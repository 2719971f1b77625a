import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root } from '../../infra/local/prepare.mjs';
import { inTurn } from './in-turn.mjs';
import { runToEnd } from './run-to-end.mjs';

const jest = [
  ...[process.execPath, '--experimental-vm-modules', '--no-warnings'],
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
];

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

const runJest = async (manner, options) => {
  const folder = mkdtempSync(join(tmpdir(), 'connex-ring-'));
  const file = join(folder, 'result.json');
  const { code, why } = await runToEnd([...jest, '--json', `--outputFile=${file}`, ...manner], options);
  const counts = countsOf(file);
  rmSync(folder, { recursive: true, force: true });
  if (code === 0 || counts.failed > 0) return { ...counts, why };
  return { ...counts, failed: 1, why: why ?? 'it ended without a result: no tests, or Jest itself fell' };
};

const secondsSince = (began) => Math.round((performance.now() - began) / 1_000);

const sumOf = (name, counts, seconds) => {
  const sum = (key) => counts.reduce((total, one) => total + one[key], 0);
  const why = counts.find((one) => one.why)?.why;
  return { name, passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), seconds, why };
};

/** One ring of Jest: how many passed, failed and were skipped, in how many seconds. */
export const runRing = async ({ name, means, runs, atOnce = false, needs, limit }, options) => {
  console.log(`\n── ${name}: ${means}`);
  const began = performance.now();
  const env = { ...options.env, CONNEX_RING: name };
  // Whoever leaves a part connected would keep Jest waiting for good.
  const leaving = needs.includes('parts') ? ['--forceExit'] : [];
  const places = atOnce ? runs.length : 1;
  const counts = await inTurn(runs, places, (manner) => runJest([...manner, ...leaving], { ...options, env, limit }));
  return sumOf(name, counts, secondsSince(began));
};

/** Rings of npm scripts, two scripts at a time: a ring passes when all of its scripts did. */
export const runScripts = async (rings, options) => {
  const began = performance.now();
  for (const { name, means } of rings) console.log(`\n── ${name}: ${means}`);
  const work = rings.flatMap(({ name, scripts, limit }) => scripts.map((script) => ({ name, script, limit })));
  const ended = await inTurn(work, 2, async ({ name, script, limit }) => {
    const { code, why } = await runToEnd([...npm(), 'run', '--silent', script], { ...options, limit });
    return { name, code, why, seconds: secondsSince(began) };
  });
  return rings.map(({ name }) => {
    const its = ended.filter((one) => one.name === name);
    const fallen = its.find(({ code }) => code !== 0);
    const counts = [{ passed: fallen ? 0 : 1, failed: fallen ? 1 : 0, skipped: 0, why: fallen?.why }];
    return sumOf(name, counts, Math.max(...its.map(({ seconds }) => seconds)));
  });
};
