import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { askCode, codeIn, mailTo, registered, sayCode } from '../testing/guest.js';
import { as } from '../testing/api-house.js';
import { enquiry } from '../testing/sentences.js';
import { roomsHouse } from '../testing/rooms-house.js';

const known = 'focal.point@ministry.example';

/** A mail server that takes a line and then says what it is told to, or nothing. */
const oddServer = async (speak: (socket: Socket) => void): Promise<{ url: string; server: Server }> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    speak(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.once('close', () => sockets.forEach((socket) => socket.destroy()));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};

describe('a mail server', () => {
  it('that is away: known and unknown alike are told so, with when to come again', async () => {
    const house = await roomsHouse({ smtpUrl: 'smtp://127.0.0.1:1' });
    await registered(house, 'official', known);
    for (const address of [known, 'nobody@ministry.example']) {
      const { status, body, retryAfter } = await askCode(house, address);
      expect([status, body['code'], retryAfter]).toEqual([503, 'MAIL_DOWN', '30']);
    }
    await house.close();
  });

  it('that takes the line and says nothing is given up after some seconds, and holds up no command', async () => {
    const { url, server } = await oddServer(() => undefined);
    const house = await roomsHouse({ smtpUrl: url, limits: { commandsAtOnce: 1 } });
    const since = performance.now();
    const asked = askCode(house, known);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await as(house, 'intake').speak('RegisterEnquiry', enquiry())).status).toBe(200);
    expect((await asked).status).toBe(503);
    expect(performance.now() - since).toBeLessThan(8_000);
    await house.close();
    server.close();
  });

  it('that stumbles once is asked again, and the code comes', async () => {
    const house = await roomsHouse();
    const { hostname, port } = new URL(house.mailbox.smtp);
    let lines = 0;
    const stumbling = await oddServer((socket) => {
      if (++lines === 2) return void socket.end('451 Not now.\r\n');
      void import('node:net').then(({ connect }) => {
        const on = connect(Number(port), hostname);
        on.on('error', () => undefined);
        socket.pipe(on).pipe(socket);
      });
    });
    const other = await roomsHouse({ smtpUrl: stumbling.url });
    await registered(other, 'official', known);
    const { status, body } = await askCode(other, known);
    expect(status).toBe(202);
    const code = codeIn(await mailTo(house, known));
    expect((await sayCode(other, body['challenge'], code)).status).toBe(201);
    await Promise.all([other.close(), house.close()]);
    stumbling.server.close();
  });
});
