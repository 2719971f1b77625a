import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runningHouse, type RunningHouse } from './running/house.js';
import { start, stop } from './running/process.js';

let house: RunningHouse;
beforeAll(async () => void (house = await runningHouse()));
afterAll(() => house?.close());

const enquiry = (nickname?: string) => ({
  commandId: randomUUID(),
  data: {
    channel: 'EMAIL',
    country: 'ZM',
    contact: 'CANARY of a person',
    summary: 'CANARY of a case',
    language: 'en',
    ...(nickname ? { nickname } : {}),
  },
});

/** Asks again and again, for half a minute; whether it ever held, the expectations tell. */
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const since = performance.now(); performance.now() - since < 30_000 && !(await holds());)
    await new Promise((resolve) => setTimeout(resolve, 100));
};

const lastWords = async (env: Readonly<Record<string, string>>) => {
  const running = start('api', env);
  const code = await running.exited;
  return { code, sentences: running.said.fault.trim().split('\n') };
};

describe('an api that cannot start', () => {
  it('names every value that is missing in its environment', async () =>
    expect(await lastWords({})).toEqual({
      code: 1,
      sentences: [
        expect.stringContaining('CONNEX_DOCUMENTS is missing'),
        expect.stringContaining('CONNEX_SALT is missing'),
        expect.stringContaining('DATABASE_URL is missing'),
      ],
    }));

  it('names what is wrong with the address of its database, without the password', async () => {
    const wrong = new URL(house.env.DATABASE_URL);
    wrong.password = 'hunter2';
    const { code, sentences } = await lastWords({ ...house.env, DATABASE_URL: wrong.href });
    expect([code, sentences]).toEqual([1, [expect.stringMatching(/refuses the password .* Check DATABASE_URL/)]]);
    expect(sentences.join()).not.toContain('hunter2');

    const elsewhere = new URL(house.env.DATABASE_URL);
    elsewhere.pathname = '/nothing_here';
    expect(await lastWords({ ...house.env, DATABASE_URL: elsewhere.href })).toEqual({
      code: 1,
      sentences: [expect.stringContaining('has no database of this name')],
    });
  });

  it('names the port that another program holds', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await lastWords({ ...house.env, CONNEX_PORT_API: String(port) })).toEqual({
      code: 1,
      sentences: [expect.stringMatching(new RegExp(`127\\.0\\.0\\.1:${port} is taken.*CONNEX_PORT_API`))],
    });
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('an api that runs', () => {
  it('writes ids into its log, and nothing that people wrote', async () => {
    const said = enquiry('Msasa');
    const answer = await house.as('intake').speak('RegisterEnquiry', said);
    expect(answer.ok).toBe(true);
    await house.as('intake').speak('RegisterEnquiry', { ...enquiry(), data: { summary: 'CANARY' } });
    const { out } = house.process('api').said;
    expect(out).toContain(said.commandId);
    expect(out).not.toMatch(/CANARY|Msasa|cx_|"ZM"/);
    for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ part: 'api' });
  });

  it('loses nothing that it acknowledged when it is killed, and the same command is done once', async () => {
    const commands = Array.from({ length: 60 }, () => enquiry());
    const acknowledged: { commandId: string; stream: string }[] = [];
    const speaking = commands.map(async (said, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8));
      const answer = await house
        .as('intake')
        .speak('RegisterEnquiry', said)
        .catch(() => undefined);
      if (answer?.ok) acknowledged.push({ commandId: said.commandId, stream: answer.body.stream });
      if (acknowledged.length === 5) house.process('api').process.kill('SIGKILL');
    });
    await Promise.all(speaking);
    expect(acknowledged.length).toBeGreaterThan(4);
    expect(acknowledged.length).toBeLessThan(60);

    await house.begin('api');
    for (const said of commands) {
      const again = await house.as('intake').speak('RegisterEnquiry', said);
      if (!again.ok) throw new Error(again.problem.code);
      const before = acknowledged.find(({ commandId }) => commandId === said.commandId);
      if (before) expect(again.body.stream).toBe(before.stream);
      const events = await house.as('manager').stream(again.body.stream);
      expect(events.ok && events.body.events.filter(({ type }) => type === 'EnquiryReceived')).toHaveLength(1);
    }
  });

  it('moves a board that somebody watches, through the projector, within a moment', async () => {
    const cut = new AbortController();
    const moved: { readonly row: { readonly nickname: string } | null }[] = [];
    const watching = house
      .as('manager')
      .live('sla-board', (change) => moved.push(change as (typeof moved)[0]), cut.signal);
    // Whoever watches hears of something, once the line is open.
    await until(async () => {
      await house.as('intake').speak('RegisterEnquiry', enquiry());
      return moved.length > 0;
    });
    await house.as('intake').speak('RegisterEnquiry', enquiry('Mopane'));
    await until(() => moved.some(({ row }) => row?.nickname === 'Mopane'));
    expect(moved.filter(({ row }) => row?.nickname === 'Mopane')).toHaveLength(1);
    cut.abort();
    await watching.catch(() => undefined);
  });

  it('stops when it is asked to, within ten seconds and without a fault, though somebody listens', async () => {
    const cut = new AbortController();
    const listening = house.as('manager').live('case-overview', () => undefined, cut.signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const since = performance.now();
    expect(await stop(house.process('api'))).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
    await listening.catch(() => undefined);
    await house.begin('api');
  });
});
