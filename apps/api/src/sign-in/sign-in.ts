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

/** Why nobody was signed in: what people read, and for the operator the fault, or the person without a role. */
export type NotIn = { readonly notice: NoticeName; readonly fault?: unknown; readonly person?: string };
export type Begun = { readonly goTo: string; readonly browser: string } | NotIn;
export type Ended = { readonly session: string; readonly person: string; readonly backTo: string } | NotIn;

/** The id of a person is an id of the log: what a provider calls somebody must be one. */
const personId = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;

const signInsPerMinute = 60;

/** Signing in: to the provider and back. Who somebody is, is proven there; what they may do is asked of the log. */
export const signInOf = ({ provider, errands, sessions, take }: Standing) => {
  const welcome = async ({ subject, name }: Proven, backTo: string, before: string | undefined): Promise<Ended> => {
    if (!personId.test(subject)) return { notice: 'noRole' };
    const [role] = await sessions.hatsOfPerson(subject, 'staff');
    if (!role) return { notice: 'noRole', person: subject };
    const session = { kind: 'staff', person: subject, role, name, address: null } as const;
    return { session: await sessions.begin(session, before), person: subject, backTo };
  };

  return {
    async begin({ to, again, browser = randomText(), from }: Asked): Promise<Begun> {
      if ((await take(`sign-in from ${from}`, signInsPerMinute, 60)) > 0) return { notice: 'busy' };
      const errand = provider.newErrand();
      const way = await provider.wayTo(errand, again).then(
        (goTo) => ({ goTo }),
        (fault: unknown) => ({ fault }),
      );
      if ('fault' in way) return { notice: 'away', fault: way.fault };
      await errands.keep({ ...errand, backTo: wayBack(to) }, browser);
      return { goTo: way.goTo, browser };
    },

    /** Where a browser goes whose session has ended here; a provider that does not answer keeps nobody from leaving. */
    leave: (): Promise<string | undefined> => provider.wayOut().catch(() => undefined),

    async end({ query, state, browser, before }: Returned): Promise<Ended> {
      const kept = typeof state === 'string' && browser !== undefined && (await errands.take(state, browser));
      if (!kept) return { notice: 'stale' };
      const proof = await provider.proven(query, kept).then(
        (proven) => ({ proven }),
        (fault: unknown) => ({ fault }),
      );
      // What goes wrong after the proof is ours: it is never called a fault of the provider.
      if ('proven' in proof) return welcome(proof.proven, kept.backTo, before);
      return { notice: saidNo(proof.fault) ? 'refused' : 'away', fault: proof.fault };
    },
  };
};

export type SignIn = ReturnType<typeof signInOf>;
