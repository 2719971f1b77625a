import type { Told } from '@connex/domain/lifecycle';
import { houseLog } from '../boot/house-log.js';
import { ringAnswers } from './ring-answers.js';
import { timeActivities } from './ring.activities.js';

const alarm = { stream: 'case-1', key: 'C01-1/due', arm: 3 };
const secret = 'the minister of Examplia wrote';

const ringing = (ring: () => Promise<Told>) => {
  const lines: string[] = [];
  const log = houseLog({ write: (line: string) => void lines.push(line) });
  const { ring: asked } = timeActivities({ desk: { ring }, answers: ringAnswers(), log });
  return { asked: () => asked(alarm), lines };
};
const failing = (fault: unknown) => ringing(() => Promise.reject(fault));

describe('a ring', () => {
  it('answers how the case stands thereafter', async () => {
    const told = { stream: 'case-1', revision: 8 } as Told;
    expect(await ringing(async () => told).asked()).toBe(told);
  });

  it.each([
    [Object.assign(new Error(secret), { name: 'LogUnavailable' }), 'LOG_UNAVAILABLE'],
    [Object.assign(new Error(secret), { name: 'LogOverloaded' }), 'LOG_OVERLOADED'],
    [Object.assign(new Error(secret), { code: '57P01' }), 'POSTGRES_57P01'],
    [Object.assign(new Error(secret), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [Object.assign(new Error(secret), { code: 14 }), 'GRPC_14'],
    [new Error(secret), 'FAULT'],
    [secret, 'UNKNOWN_FAULT'],
  ])('fails by a code that tells nothing, and may be tried again: %#', async (fault, code) => {
    const { asked, lines } = failing(fault);
    const failure: unknown = await asked().catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ message: code, type: code, nonRetryable: false });
    expect(`${(failure as Error).stack} ${JSON.stringify(failure)} ${lines.join('')}`).not.toContain(secret);
    expect(lines.join('')).toContain('case-1');
  });
});
