import { createServer, type Server } from 'node:net';
import { freePorts, type Ports } from './ports.js';
import { insistOnFreePorts, takenPorts } from './taken-ports.js';

let ports: Ports;
let server: Server;

beforeAll(async () => {
  ports = await freePorts();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(ports.temporal, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('a port that is taken', () => {
  it('is named with the process that holds it, and where that was started', async () => {
    const [sentence] = await takenPorts(ports, ['api', 'temporal']);
    expect(sentence).toContain(`port ${ports.temporal} (temporal) is taken by process ${process.pid} (`);
    expect(sentence).toContain(`started in ${process.cwd()}`);
  });

  it('keeps a house from starting, with the setting that helps', () =>
    expect(insistOnFreePorts(ports, ['temporal'])).rejects.toThrow(/choose other ports: CONNEX_PORT_BASE=\d+/));

  it('does not matter when nobody wants it', () =>
    expect(insistOnFreePorts(ports, ['api', 'kafka'])).resolves.toBeUndefined());
});
