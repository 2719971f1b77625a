import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkoutRoot } from '../checkout.js';
import { sizeOf } from '../fetch/records.js';
import { lastWords, runTool, type Log } from '../processes/run-tool.js';

/** The version of the npm package, which is Chromium's first number. */
export const packaged = '147.0.0';

/** Bytes; the whole program has 190 million. */
const smallest = 50_000_000;

export const carries = (folder: string): boolean => (sizeOf(join(folder, 'chromium')) ?? 0) > smallest;

/** The package unpacks into the temporary folder, and its libraries too where it believes itself on a bare machine. */
const unpacking = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
const bareMachine = { AWS_EXECUTION_ENV: 'nodejs20.x' };

/** Unpacks the Chromium of the npm package into `folder`, whole or not at all. Answers why it could not. */
export const unpackChromium = async (folder: string, log: Log): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return `@sparticuz/chromium has none for ${process.platform}-${process.arch}`;
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(join(dirname(folder), '.unpacking-'));
  try {
    log(`unpacking Chromium ${packaged} from its npm package`);
    const answer = await runTool(process.execPath, ['--input-type=module', '-e', unpacking], {
      limit: 120_000,
      cwd: join(checkoutRoot(), 'infra', 'local'),
      env: { ...process.env, ...bareMachine, TMPDIR: half },
    });
    if (answer.code !== 0 || !carries(half)) return `@sparticuz/chromium did not unpack: ${lastWords(answer)}`;
    return settle(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
};

/** Of two that unpack at once, the first one's is kept. */
const settle = (half: string, folder: string): string | undefined => {
  try {
    renameSync(half, folder);
    return undefined;
  } catch (fault) {
    return carries(folder) ? undefined : String(fault);
  }
};
