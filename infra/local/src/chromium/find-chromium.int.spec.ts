import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromiumCache, findChromium } from './find-chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'connex-chromium-'));
const parts = join(folder, 'parts');
const log = () => undefined;

const script = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
};
const look = (env: NodeJS.ProcessEnv) => findChromium({ parts, log, env: { PATH: '/nowhere', ...env } });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('looking for a Chromium', () => {
  it('takes the one that CHROMIUM_PATH names before any other', async () => {
    const path = script('mine/chrome', 'echo Chromium 156.0.8078.79 built on Debian');
    expect(await look({ CHROMIUM_PATH: path })).toEqual({ path, version: '156.0.8078.79', by: 'variable', env: {} });
  });

  it('says so when CHROMIUM_PATH names nothing, or something that does not start', async () => {
    await expect(look({ CHROMIUM_PATH: '/nowhere/chrome' })).rejects.toThrow(
      'CHROMIUM_PATH names /nowhere/chrome, but there is no such file',
    );
    const path = script('broken/chrome', 'echo libnss3.so: cannot open; exit 127');
    await expect(look({ CHROMIUM_PATH: path })).rejects.toThrow(/of no use: .*libnss3\.so: cannot open/);
  });

  it('unpacks that of the npm package where the machine has none, once, and it needs no library of the machine', async () => {
    const found = await look({});
    expect(found).toMatchObject({ by: 'package', path: join(chromiumCache(parts), 'chromium') });
    expect(found.version).toMatch(/^147\./);
    expect(found.env['LD_LIBRARY_PATH']).toContain(chromiumCache(parts));
    expect(await look({})).toMatchObject({ by: 'cache', path: found.path });
  });

  it('leaves one on PATH alone that is too old', async () => {
    script('old/chromium', 'echo Chromium 90.0.4430.212');
    expect(await look({ PATH: join(folder, 'old') })).toMatchObject({ by: 'cache' });
  });

  it('says in one sentence what was tried and what to install when none starts', async () => {
    const blocked = join(folder, 'blocked');
    mkdirSync(chromiumCache(blocked), { recursive: true });
    writeFileSync(join(chromiumCache(blocked), 'chromium'), Buffer.alloc(60_000_000), { mode: 0o755 });
    await expect(findChromium({ parts: blocked, log, env: { PATH: join(folder, 'old') } })).rejects.toThrow(
      /CHROMIUM_PATH is not set; .*version 90\.0\.4430\.212, and 120 is the oldest.*does not start.*apt-get install chromium/,
    );
  });
});
