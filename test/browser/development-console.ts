import { createReadStream, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { checkoutRoot, runTool } from '@connex/infra-local';
import type { WindowHouse } from './window-house.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const folder = join(checkoutRoot(), '.connex', 'console-development');

/** Builds the console as its developers see it, with the page of pieces. */
const build = async (): Promise<void> => {
  const vite = join(checkoutRoot(), 'node_modules', 'vite', 'bin', 'vite.js');
  const words = [
    'build',
    '--mode',
    'development',
    '--logLevel',
    'error',
    '--outDir',
    '../../.connex/console-development',
  ];
  const answer = await runTool(process.execPath, [vite, ...words, '--emptyOutDir'], {
    cwd: join(checkoutRoot(), 'apps', 'console'),
    limit: 120_000,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (answer.code !== 0) throw new Error(`the console was not built: ${answer.output}`);
};

/** The file that an address means: itself, or the one page of the console. */
const fileAt = (pathname: string): string => {
  const file = join(folder, pathname.replace(/^\/app/, ''));
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : join(folder, 'index.html');
};

export type DevelopmentConsole = { readonly address: string; close(): Promise<void> };

/** The development build of the console, served beside a house: its files from here, everything else from the api. */
export const developmentConsole = async (house: WindowHouse): Promise<DevelopmentConsole> => {
  await build();
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://here');
    if (pathname.startsWith('/app')) {
      const file = fileAt(pathname);
      answer.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(answer);
      return;
    }
    const { host: _, ...headers } = asked.headers;
    const onward = request(`${house.at('api')}${asked.url}`, { method: asked.method, headers }, (heard) => {
      answer.writeHead(heard.statusCode ?? 502, heard.headers);
      heard.pipe(answer);
    });
    onward.once('error', () => answer.destroy());
    answer.once('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/app/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
