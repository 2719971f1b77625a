import { readEnvironment } from './environment.js';

const asConductor = (url: string) => url.replace('migrator', 'connex_conductor');
const good = {
  DATABASE_URL: 'postgres://migrator:secret@localhost:5432/connex',
  TEMPORAL_ADDRESS: 'localhost:7233',
  CONNEX_SALT: 'pepper',
};
const wrongOf = (env: Record<string, string>) => {
  const read = readEnvironment(env, asConductor);
  return 'wrong' in read ? read.wrong : [];
};

describe('the environment of the conductor', () => {
  it('is read once, with what a laptop needs as its defaults', () => {
    expect(readEnvironment(good, asConductor)).toEqual({
      databaseUrl: 'postgres://connex_conductor:secret@localhost:5432/connex',
      temporal: { address: 'localhost:7233', namespace: 'connex', taskQueue: 'cases' },
      host: '127.0.0.1',
      port: 7407,
      logLevel: 'info',
      startSeconds: 60,
      salt: 'pepper',
    });
    expect(readEnvironment({ ...good, CONNEX_PORT_BASE: '8400' }, asConductor)).toMatchObject({ port: 8407 });
    expect(readEnvironment({ ...good, CONNEX_HEALTH_PORT: '9000' }, asConductor)).toMatchObject({ port: 9000 });
  });

  it("lets the conductor's own address win over the migrator's", () => {
    const own = { ...good, DATABASE_URL_CONDUCTOR: 'postgres://someone:else@far:5432/db' };
    expect(readEnvironment(own, asConductor)).toMatchObject({ databaseUrl: 'postgres://someone:else@far:5432/db' });
  });

  it('names everything that is missing or wrong, at once', () => {
    expect(wrongOf({})).toEqual([
      'TEMPORAL_ADDRESS is missing: where the Temporal server answers, as host:port',
      'CONNEX_SALT is missing: what keys the hashes of names that must not be read',
      'DATABASE_URL is missing: the address of the Postgres that holds the log (or DATABASE_URL_CONDUCTOR, for this role)',
    ]);
    expect(wrongOf({ ...good, TEMPORAL_ADDRESS: 'http://localhost' })).toEqual([
      'TEMPORAL_ADDRESS must look like host:port',
    ]);
    expect(wrongOf({ ...good, CONNEX_HEALTH_PORT: 'seven' })[0]).toMatch(/^CONNEX_HEALTH_PORT /);
  });
});
