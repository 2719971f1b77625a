import { readEnvironment } from './environment.js';

const given = { DATABASE_URL: 'postgres://owner:secret@127.0.0.1:5432/connex' };

describe("the projector's environment", () => {
  it('needs an address of the log, and makes the rest', () =>
    expect(readEnvironment(given)).toEqual({
      databaseUrl: expect.stringMatching(/^postgres:\/\/connex_projector:.+@127.0.0.1:5432\/connex$/),
      kafka: null,
      host: '127.0.0.1',
      healthPort: 7406,
      logLevel: 'info',
    }));

  it('reads Kafka as soon as brokers are named', () =>
    expect(readEnvironment({ ...given, KAFKA_BROKERS: 'b:9092', CONNEX_PORT_BASE: '7500' })).toMatchObject({
      kafka: { brokers: 'b:9092', topic: 'connex.events' },
      healthPort: 7506,
    }));

  it('says what is missing in a sentence', () =>
    expect(readEnvironment({})).toEqual({ wrong: [expect.stringContaining('DATABASE_URL is missing')] }));
});
