import { portsFrom } from './ports.js';

describe('the ports of a house', () => {
  it('follow one another from the base', () =>
    expect(portsFrom('7500')).toMatchObject({
      api: 7500,
      postgres: 7501,
      temporal: 7502,
      kafka: 7504,
      relay: 7508,
      smtp: 7512,
    }));

  it.each(['http', '80', '65530', ''])('are refused when the base is "%s"', (base) =>
    expect(() => portsFrom(base)).toThrow(/CONNEX_PORT_BASE is ".*"; set it to a whole number from 1024/),
  );
});
