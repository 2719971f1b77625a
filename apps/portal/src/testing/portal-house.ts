import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPortal } from '../boot/create-portal.js';
import { houseLog } from '../boot/house-log.js';
import { stopGracefully } from '../boot/stop-gracefully.js';
import { houseDoor } from '../door/door.js';
import { readStyle } from '../frame/style-sheet.js';
import { cookieNames } from '../visit/cookies.js';
import { browser, type Browser } from './browser.js';
import { twinHouse } from './twin-house.js';
import type { TwinCase } from './twin-case.js';

/** A whole portal on a free port, with a twin of the house behind it. */
export const portalHouse = async (cases: readonly TwinCase[] = []) => {
  const house = await twinHouse(cases);
  const lines: string[] = [];
  const app = await createPortal({
    door: houseDoor(house.url),
    style: readStyle(),
    origin: 'http://portal.example',
    contact: 'help@connex.example',
    log: houseLog({ write: (line) => void lines.push(line) }),
  });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    house,
    lines,
    url,
    visitor: (): Browser => browser(url),
    /** A browser in which somebody has signed in. */
    guest: (language?: string, person?: string): Browser => {
      const own = browser(url);
      own.cookies.set(cookieNames.session, house.enter(person));
      if (language) own.cookies.set(cookieNames.language, language);
      return own;
    },
    close: async () => {
      await stopGracefully(app);
      await house.close();
    },
  };
};

export type PortalHouse = Awaited<ReturnType<typeof portalHouse>>;
