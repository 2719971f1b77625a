import { readEnvironment } from './environment.js';

const given = { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/connex', KAFKA_BROKERS: '127.0.0.1:9092' };

describe("the relay's environment", () => {
  it('needs an address of the log and the brokers, and makes the rest', () =>
    expect(readEnvironment(given)).toEqual({
      databaseUrl: expect.stringMatching(/^postgres:\/\/connex_relay:.+@127.0.0.1:5432\/connex$/),
      brokers: '127.0.0.1:9092',
      topic: 'connex.events',
      host: '127.0.0.1',
      healthPort: 7408,
      logLevel: 'info',
    }));

  it("prefers the role's own address, where one is given", () =>
    expect(readEnvironment({ ...given, DATABASE_URL_RELAY: 'postgres://r@h/d' })).toMatchObject({
      databaseUrl: 'postgres://r@h/d',
    }));

  it('says what is missing in a sentence', () => {
    const answer = readEnvironment({});
    expect(answer).toEqual({ wrong: expect.arrayContaining([expect.stringContaining('KAFKA_BROKERS is missing')]) });
    expect(readEnvironment({ KAFKA_BROKERS: 'b:1' })).toEqual({
      wrong: [expect.stringContaining('DATABASE_URL is missing')],
    });
  });
});
