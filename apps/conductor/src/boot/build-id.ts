import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const patience = 2_000;
const run = promisify(execFile);

/**
 * Which code works here: the commit, where there is one, else the version of the package. Never a hash of the bundle,
 * which holds the paths of the machine that built it.
 */
export const buildIdOf = async (folder: string, version: string): Promise<string> => {
  try {
    const { stdout } = await run('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: folder, timeout: patience });
    return stdout.trim() || version;
  } catch {
    return version;
  }
};
