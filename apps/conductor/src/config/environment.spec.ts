import { readEnvironment } from './environment.js';

const good = {
  DATABASE_URL: 'postgres://migrator:secret@localhost:5432/connex',
  TEMPORAL_ADDRESS: 'localhost:7233',
  CONNEX_SALT: 'pepper',
};
const wrongOf = (env: Record<string, string>) => {
  const read = readEnvironment(env);
  return 'wrong' in read ? read.wrong : [];
};

describe('the environment of the conductor', () => {
  it('is read once, with what a laptop needs as its defaults', () => {
    expect(readEnvironment(good)).toEqual({
      databaseUrl: expect.stringMatching(/^postgres:\/\/connex_conductor:\S+@localhost:5432\/connex$/),
      temporal: { address: 'localhost:7233', namespace: 'connex', taskQueue: 'cases' },
      host: '127.0.0.1',
      port: 7407,
      logLevel: 'info',
      startSeconds: 60,
      salt: 'pepper',
    });
    expect(readEnvironment({ ...good, CONNEX_PORT_BASE: '8400' })).toMatchObject({ port: 8407 });
    expect(readEnvironment({ ...good, CONNEX_HEALTH_PORT: '9000' })).toMatchObject({ port: 9000 });
  });

  it("lets the conductor's own address win over the migrator's", () => {
    const own = { ...good, DATABASE_URL_CONDUCTOR: 'postgres://someone:else@far:5432/db' };
    expect(readEnvironment(own)).toMatchObject({ databaseUrl: 'postgres://someone:else@far:5432/db' });
  });

  it('names everything that is missing or wrong, at once', () => {
    expect(wrongOf({})).toEqual([
      'TEMPORAL_ADDRESS is missing: where the Temporal server answers, as host:port',
      'CONNEX_SALT is missing: what keys the hashes of names that must not be read',
      'DATABASE_URL is missing: the address of the Postgres that holds the log (or DATABASE_URL_CONDUCTOR, for the role of the conductor)',
    ]);
    expect(wrongOf({ ...good, TEMPORAL_ADDRESS: 'http://localhost' })).toEqual([
      'TEMPORAL_ADDRESS must look like host:port',
    ]);
    expect(wrongOf({ ...good, CONNEX_HEALTH_PORT: 'seven' })[0]).toMatch(/^CONNEX_HEALTH_PORT /);
  });
});
