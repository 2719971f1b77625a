import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The line between one visitor and the house, which a test can cut and mend: a forward proxy of HTTP. */
export type Line = {
  readonly proxy: { readonly server: string };
  /** Cuts what is open and lets nothing through until the line is mended. */
  cut(): void;
  mend(): void;
  /** How many answers are under way now whose path begins so. */
  open(path: string): number;
  close(): Promise<void>;
};

export const openLine = async (): Promise<Line> => {
  const sockets = new Set<Socket>();
  const underWay = new Map<ServerResponse, string>();
  let isCut = false;

  const carry = (asked: IncomingMessage, answer: ServerResponse) => {
    const { pathname, href } = new URL(asked.url ?? '', `http://${asked.headers.host ?? ''}`);
    underWay.set(answer, pathname);
    answer.once('close', () => underWay.delete(answer));
    const onward = request(href, { method: asked.method, headers: asked.headers }, (heard) => {
      answer.writeHead(heard.statusCode ?? 502, heard.rawHeaders);
      heard.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    answer.once('close', () => onward.destroy());
    asked.pipe(onward);
  };

  const server = createServer(carry);
  server.on('connection', (socket) => {
    if (isCut) return socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    sockets.forEach((socket) => socket.destroy());
  };
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut,
    mend: () => void (isCut = false),
    open: (path) => [...underWay.values()].filter((one) => one.startsWith(path)).length,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
