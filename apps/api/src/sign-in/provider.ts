import * as oidc from 'openid-client';

export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back: an address of ours that it knows. */
  readonly redirectUri: string;
  /** Where it sends people who have signed out there, too. */
  readonly endedUri: string;
};

/** What is kept of a way to the provider until somebody comes back. */
export type Errand = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who somebody is, by the provider's word. `subject` never changes; a name may. */
export type Proven = { readonly subject: string; readonly name: string | null };

const patienceSeconds = 10;

/** A provider on this machine needs no TLS; any other does. */
const executeFor = (issuer: string) =>
  issuer.startsWith('http:')
    ? // The library marks it so that nobody takes it lightly; the environment admits http for loopback only.
      [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks]
    : [oidc.enableNonRepudiationChecks];

/** Asks the provider about itself at the first need, and again when it did not answer. */
const discoverer = ({ issuer, clientId, clientSecret }: ProviderSettings) => {
  let known: Promise<oidc.Configuration> | undefined;
  return (): Promise<oidc.Configuration> => {
    known ??= oidc
      .discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
        execute: executeFor(issuer),
        timeout: patienceSeconds,
      })
      .catch((fault: unknown) => {
        known = undefined;
        throw fault;
      });
    return known;
  };
};

/**
 * The one provider that proves who staff are: code flow with PKCE, state and nonce; its tokens never leave this process.
 * Faults are thrown.
 */
export const openProvider = (settings: ProviderSettings) => {
  const configuration = discoverer(settings);
  const { redirectUri, endedUri } = settings;

  return {
    newErrand: (): Errand => ({
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }),

    /** The address at the provider to which the browser goes; `again` insists that the person proves themselves anew. */
    async wayTo({ state, nonce, verifier }: Errand, again: boolean): Promise<string> {
      const asked = {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...{ state, nonce },
        ...(again ? { prompt: 'login' } : {}),
      };
      return oidc.buildAuthorizationUrl(await configuration(), asked).href;
    },

    /**
     * The address at which the provider forgets who somebody is; nothing when it announces none. No id token goes along,
     * since none is kept: a provider that wants to be sure asks the person (OpenID RP-Initiated Logout 1.0, 2).
     */
    async wayOut(): Promise<string | undefined> {
      const known = await configuration();
      if (!known.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(known, { post_logout_redirect_uri: endedUri }).href;
    },

    /** What the provider says of whoever came back with this query. */
    async proven(query: string, { state, nonce, verifier }: Errand): Promise<Proven> {
      const back = new URL(redirectUri);
      back.search = query;
      const answer = await oidc.authorizationCodeGrant(await configuration(), back, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      return { subject: claims?.sub ?? '', name: nameIn(claims?.['name']) };
    },
  };
};

const nameIn = (claim: unknown): string | null =>
  typeof claim === 'string' && claim.trim() ? claim.trim().slice(0, 300) : null;

export type Provider = ReturnType<typeof openProvider>;

/** Whether the provider answered, and said no: somebody turned back, or a code is not good any more. */
export const saidNo = (fault: unknown): boolean =>
  fault instanceof oidc.AuthorizationResponseError || fault instanceof oidc.ResponseBodyError;
