import type { Speech } from '@connex/event-log';
import { withPolicyThread } from './policy-thread.js';

/** A thread that never comes back. */
const lost = new URL('data:text/javascript,setInterval(() => undefined, 1000)');
const nobody = { speak: () => Promise.reject(new Error()), rehearse: () => Promise.reject(new Error()) };
const house = { access: { databaseUrl: '', role: 'api' }, salt: '' };
const proposed: Speech = {
  commandId: 'propose-1',
  type: 'ProposeDecision',
  stream: 'policy',
  by: { person: 'head', role: 'HEAD' },
  data: {},
};

describe('policies that are tried while the house stops', () => {
  it('are given up, those that wait for their turn among them', async () => {
    const desk = withPolicyThread(nobody, house, lost);
    const both = [desk.rehearse(proposed), desk.rehearse(proposed)];
    const answers = Promise.allSettled(both);
    await desk.close();
    for (const answer of await answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: { problem: { code: 'NOT_READY' } } });
  });
});
