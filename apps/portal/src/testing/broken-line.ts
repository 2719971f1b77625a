import { connect } from 'node:net';

type Half = { readonly path: string; readonly cookies: ReadonlyMap<string, string>; readonly body: string };

const moment = 150;

/** Begins to send a form with a file to a portal at `url`, as far as `body` goes, and is gone. Its boundary is `cut`. */
export const breakOff = (url: string, { path, cookies, body }: Half): Promise<void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${hostname}`,
      `cookie: ${[...cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
      'sec-fetch-site: same-origin',
      'content-type: multipart/form-data; boundary=cut',
      `content-length: ${Buffer.byteLength(body) + 100_000}`,
    ];
    const line = connect(Number(port), hostname, () => {
      line.write(`${head.join('\r\n')}\r\n\r\n${body}`);
      setTimeout(() => line.destroy(), moment);
    });
    line.once('close', () => resolve()).once('error', reject);
  });
