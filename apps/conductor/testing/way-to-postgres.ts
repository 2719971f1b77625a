import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to Postgres that can be cut: whoever is on it falls off, and nobody gets on until it is mended. */
export const wayToPostgres = async (databaseUrl: string) => {
  const there = new URL(databaseUrl);
  const travellers = new Set<Socket>();
  let isCut = false;

  const carry = (from: Socket) => {
    if (isCut) return void from.destroy();
    const to = connect(Number(there.port), there.hostname);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      travellers.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        travellers.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };
  const server = createServer(carry).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = new URL(databaseUrl);
  here.port = String((server.address() as AddressInfo).port);

  const cut = () => {
    isCut = true;
    for (const traveller of travellers) traveller.destroy();
  };
  return {
    url: here.href,
    cut,
    mend: () => {
      isCut = false;
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
