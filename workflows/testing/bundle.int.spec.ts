import { fileURLToPath } from 'node:url';
import { bundleWorkflows } from '../scripts/bundle-workflows.js';
import { strangersIn } from './strangers.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const home = at('..').replace(/\/$/, '');

describe('the bundle of the workflow', () => {
  it('carries nothing but Temporal, the thin face of the domain, and the workflows themselves', async () => {
    const { code, modules } = await bundleWorkflows(at('../src/all-workflows.ts'));
    for (const workflow of ['supportCase', 'owedAlarms']) expect(code).toContain(workflow);
    expect(modules.filter((module) => module.endsWith('/lifecycle.ts'))).toHaveLength(1);
    expect(strangersIn(modules, home)).toEqual([]);
  });

  it('is small enough for thousands of open cases', async () => {
    const { code } = await bundleWorkflows(at('../src/all-workflows.ts'));
    expect(code.length).toBeLessThan(2_000_000);
  });

  it('cannot take a stranger in unseen', async () => {
    const { modules } = await bundleWorkflows(at('./planted/stranger.workflow.ts'));
    expect(strangersIn(modules, home).join('\n')).toContain('/node_modules/fast-check/');
  });
});
