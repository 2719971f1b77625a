import { browser, type Browser, type Seen } from './browser.js';
import type { Named } from './people.js';
import type { RoomsHouse } from './rooms-house.js';

type House = Pick<RoomsHouse, 'origin'>;

/** To the provider's page, and the choice of a person there; stops where the browser is sent back to. */
export const choose = async ({ origin }: House, who: Browser, person: string, to = '/app/'): Promise<string> => {
  const there = await who.follow(`${origin}/sign-in?to=${encodeURIComponent(to)}`);
  const chosen = await who.ask(there.url, { method: 'POST', body: new URLSearchParams({ person }) });
  const resumed = await who.ask(new URL(chosen.headers.get('location') ?? '', there.url).href);
  return resumed.headers.get('location') ?? '';
};

/** Somebody of the house who has signed in, with what their console would know. */
export const signedIn = async (house: House, person: Named) => {
  const who = browser();
  await who.ask(await choose(house, who, person));
  const url = (path: string) => `${house.origin}${path}`;
  const seen = (await (await who.ask(url('/api/v1/session'))).json()) as Seen;
  const own = { origin: house.origin, 'x-connex-csrf': seen.csrf };
  return {
    who,
    seen,
    get: (path: string) => who.ask(url(path)),
    send: (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = own) =>
      who.ask(url(path), { method, body, headers }),
    ask: (method: string, path: string, headers: Readonly<Record<string, string>>) =>
      who.ask(url(path), { method, headers }),
  };
};
