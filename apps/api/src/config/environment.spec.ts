import { readEnvironment } from './environment.js';

const good = {
  DATABASE_URL: 'postgres://migrator:secret@localhost:5432/connex',
  CONNEX_DOCUMENTS: '/srv/documents',
  CONNEX_SALT: 'a salt',
};
const wrongOf = (env: Record<string, string>) => {
  const read = readEnvironment(env);
  return 'wrong' in read ? read.wrong : [];
};

describe('the environment of the api', () => {
  it('is read once, with what a laptop needs as its defaults', () => {
    expect(readEnvironment(good)).toEqual({
      databaseUrl: expect.stringMatching(/^postgres:\/\/connex_api:\S+@localhost:5432\/connex$/),
      documents: '/srv/documents',
      host: '127.0.0.1',
      port: 7400,
      salt: 'a salt',
      logLevel: 'info',
      rooms: { origin: 'http://127.0.0.1:7400', portal: 'http://127.0.0.1:7409' },
    });
    expect(readEnvironment({ ...good, CONNEX_PORT_BASE: '8400' })).toMatchObject({ port: 8400 });
    expect(readEnvironment({ ...good, CONNEX_PORT_BASE: '8400', CONNEX_PORT_API: '9000' })).toMatchObject({
      port: 9000,
    });
  });

  it("lets the api's own address win over the migrator's", () => {
    const own = { ...good, DATABASE_URL_API: 'postgres://someone:else@far:5432/db' };
    expect(readEnvironment(own)).toMatchObject({ databaseUrl: 'postgres://someone:else@far:5432/db' });
  });

  it('names everything that is missing or wrong, at once', () => {
    expect(wrongOf({})).toEqual([
      'CONNEX_DOCUMENTS is missing: the folder in which uploaded documents are kept',
      'CONNEX_SALT is missing: what keys the hashes of names that must not be read',
      'DATABASE_URL is missing: the address of the Postgres that holds the log (or DATABASE_URL_API, for the role of the api)',
    ]);
    expect(wrongOf({ ...good, DATABASE_URL: 'localhost' })).toEqual([
      'DATABASE_URL must look like postgres://user:password@host:port/database',
    ]);
    expect(wrongOf({ ...good, CONNEX_PORT_API: 'seven' })[0]).toMatch(/^CONNEX_PORT_API /);
  });

  it('opens the rooms that its settings allow, and names what a room lacks', () => {
    const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'connex', OIDC_CLIENT_SECRET: 'secret' };
    const rooms = { ...oidc, SMTP_URL: 'smtps://u:p@mail.example', CONNEX_ORIGIN: 'https://connex.example' };
    expect(readEnvironment({ ...good, ...rooms })).toMatchObject({
      rooms: {
        origin: 'https://connex.example',
        oidc: { issuer: 'https://id.example' },
        mail: { smtpUrl: 'smtps://u:p@mail.example' },
      },
    });
    expect(wrongOf({ ...good, OIDC_ISSUER: 'https://id.example' })).toEqual([
      'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it, and they need it',
    ]);
    expect(wrongOf({ ...good, ...oidc, OIDC_ISSUER: 'http://id.example' })[0]).toMatch(
      /^OIDC_ISSUER must be the https/,
    );
    expect(wrongOf({ ...good, CONNEX_ORIGIN: 'https://connex.example/app' })[0]).toMatch(/^CONNEX_ORIGIN must be an/);
    expect(wrongOf({ ...good, SMTP_URL: 'mail.example' })[0]).toMatch(/^SMTP_URL must look like/);
  });
});
