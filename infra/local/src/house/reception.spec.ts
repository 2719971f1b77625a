import { portsFrom } from '../ports/ports.js';
import { portsOfReception, receptionAddresses, receptionOf } from './reception.js';

const ports = portsFrom('7400');
const elsewhere = { OIDC_ISSUER: 'https://id.unit.example', SMTP_URL: 'smtps://u:p@mail.unit.example' };

describe('the parts by which people come in', () => {
  it('are ours on one machine, and say where they are', () => {
    expect(portsOfReception({ env: {} })).toEqual(expect.arrayContaining(['identity', 'mailbox', 'smtp']));
    expect(receptionAddresses({ env: {}, ports })).toMatchObject({
      console: 'http://127.0.0.1:7400/app/',
      identity: 'http://127.0.0.1:7410',
      mailbox: 'http://127.0.0.1:7411',
      smtp: 'smtp://127.0.0.1:7412',
    });
  });

  it('are not started where a provider and a mail server are named, whose passwords are no address', () => {
    expect(receptionOf({ env: elsewhere }).filter((name) => name !== 'portal')).toEqual([]);
    const addresses = receptionAddresses({ env: { ...elsewhere, CONNEX_ORIGIN: 'https://connex.example' }, ports });
    expect(addresses).toMatchObject({ console: 'https://connex.example/app/' });
    expect(JSON.stringify(addresses)).not.toMatch(/identity|mailbox|smtp/);
  });
});
