import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { buildIdOf } from './build-id.js';

describe('the id of a build', () => {
  it('is the commit of the checkout, or the version where there is none', async () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    expect(await buildIdOf(here, '0.1.0')).toMatch(/^([0-9a-f]{12}|0\.1\.0)$/);
    expect(await buildIdOf(tmpdir(), '0.1.0')).toBe('0.1.0');
  });
});
