import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleWorkflows } from '../scripts/bundle-workflows.js';
import { plays } from './plays.js';
import { beQuiet } from './real-stage.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const recorded = readdirSync(at('../histories')).map((file) => file.replace(/\.json$/, ''));
const history = (name: string): unknown => JSON.parse(readFileSync(at(`../histories/${name}.json`), 'utf8'));

/** What each history says of a workflow: nothing, or where they differ. */
const replay = async (workflow: string) => {
  const { code } = await bundleWorkflows(at(workflow));
  const histories = recorded.map((name) => ({ workflowId: name, history: history(name) }));
  const said: Record<string, unknown> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { code } }, histories)) {
    said[workflowId] = error;
  }
  return said;
};

beforeAll(beQuiet);

describe('the histories of open cases', () => {
  it('are recorded for every play', () => expect([...recorded].sort()).toEqual(Object.keys(plays).sort()));

  it('are all told to the same end by the workflow of today', async () => {
    const said = await replay('../src/all-workflows.ts');
    expect(said).toEqual(Object.fromEntries(recorded.map((name) => [name, undefined])));
  });

  it('catch a workflow that was changed under them, every one', async () => {
    const said = await replay('./planted/changed.workflow.ts');
    const violation = expect.any(DeterminismViolationError);
    expect(said).toEqual(Object.fromEntries(recorded.map((name) => [name, violation])));
  });
});
