import type { Sessions } from '../sessions/sessions.js';
import { randomText } from '../sessions/session-text.js';
import type { Take } from '../sessions/take.js';
import type { ErrandStore } from './errand-store.js';
import type { NoticeName } from './notices.js';
import { saidNo, type Proven, type Provider } from './provider.js';
import { wayBack } from './way-back.js';

type Standing = {
  readonly provider: Provider;
  readonly errands: ErrandStore;
  readonly sessions: Sessions;
  readonly take: Take;
};

type Asked = {
  readonly to: unknown;
  readonly again: boolean;
  readonly browser: string | undefined;
  readonly from: string;
};
type Returned = {
  readonly query: string;
  readonly state: unknown;
  readonly browser: string | undefined;
  /** The session that this browser had until now. */
  readonly before: string | undefined;
};

export type Begun = { readonly goTo: string; readonly browser: string } | { readonly notice: NoticeName };
export type Ended =
  | { readonly session: string; readonly person: string; readonly backTo: string }
  | { readonly notice: NoticeName; readonly fault?: unknown };

/** The id of a person is an id of the log: what a provider calls somebody must be one. */
const personId = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

const signInsPerMinute = 60;

/** Signing in: to the provider and back. Who somebody is, is proven there; what they may do is asked of the log. */
export const signInOf = ({ provider, errands, sessions, take }: Standing) => {
  const welcome = async ({ subject, name }: Proven, backTo: string, before: string | undefined): Promise<Ended> => {
    if (!personId.test(subject)) return { notice: 'noRole' };
    const [role] = await sessions.hatsOfPerson(subject, 'staff');
    if (!role) return { notice: 'noRole' };
    const session = { kind: 'staff', person: subject, role, name, address: null } as const;
    return { session: await sessions.begin(session, before), person: subject, backTo };
  };

  return {
    async begin({ to, again, browser = randomText(), from }: Asked): Promise<Begun> {
      if ((await take(`sign-in from ${from}`, signInsPerMinute, 60)) > 0) return { notice: 'busy' };
      const errand = provider.newErrand();
      const goTo = await provider.wayTo(errand, again).catch(() => undefined);
      if (goTo === undefined) return { notice: 'away' };
      await errands.keep({ ...errand, backTo: wayBack(to) }, browser);
      return { goTo, browser };
    },

    async end({ query, state, browser, before }: Returned): Promise<Ended> {
      const kept = typeof state === 'string' && browser !== undefined && (await errands.take(state, browser));
      if (!kept) return { notice: 'stale' };
      try {
        return await welcome(await provider.proven(query, kept), kept.backTo, before);
      } catch (fault) {
        return { notice: saidNo(fault) ? 'refused' : 'away', fault };
      }
    },
  };
};

export type SignIn = ReturnType<typeof signInOf>;
