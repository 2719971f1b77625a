import { createServer, type Server, type ServerResponse } from 'node:http';

/** What the health page says; 200 when `ready`, 503 when not. */
export type Health = { readonly ready: boolean; readonly [fact: string]: unknown };

/** `GET /health/live`: the process runs. `GET /health/ready`: it does its work, or says why not. Nothing else is here. */
export const healthServer = (at: { host: string; port: number }, health: () => Health) => {
  const server = createServer({ requestTimeout: 5_000 }, ({ method, url }, response) => {
    if (method === 'GET' && url === '/health/live') return answer(response, 200, { live: true });
    if (method !== 'GET' || url !== '/health/ready') return answer(response, 404, { title: 'Not found.' });
    const told = health();
    answer(response, told.ready ? 200 : 503, told);
  });
  return { open: () => listening(server, at), close: () => closed(server) };
};

const answer = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const listening = (server: Server, { host, port }: { host: string; port: number }) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
