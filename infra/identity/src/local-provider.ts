import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { IdentitySettings } from './environment.js';
import { faultPage, signedOutPage } from './login-page.js';
import { isPersonId, peopleIn } from './people.js';
import { shortMemory } from './short-memory.js';

/** Minutes of the wall in seconds: nothing that this provider gives out is of use for long. */
const ttl = { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 600, Grant: 600 };

/** A key of this process: after a restart there is another, and whoever checks a signature asks for it. */
const signingKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: randomBytes(6).toString('hex') };
};

/** People change places at one machine, so each sign-in asks anew who sits there. */
const askEachTime = () => {
  const { base, Check } = interactionPolicy;
  const policy = base();
  const isAsked = new Check('each_time', 'each sign-in asks who is there', ({ oidc }: KoaContextWithOIDC) =>
    oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(isAsked);
  policy.remove('consent');
  return policy;
};

/** The only client is the house itself; nobody has to consent that it learns a name. */
const grantFor = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};

const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  rpInitiatedLogout: { enabled: true, logoutSource: () => undefined },
};

const configured = ({ people, clientId, clientSecret, redirectUri }: IdentitySettings): Configuration => ({
  adapter: shortMemory,
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [new URL('ended', redirectUri).href],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [signingKey()] },
  cookies: {
    keys: [randomBytes(32).toString('hex')],
    names: { session: 'identity', interaction: 'identity-way', resume: 'identity-back' },
  },
  claims: { openid: ['sub'], profile: ['name'] },
  /** The name goes with the proof of who it is; nobody asks a second time for it. */
  conformIdTokenClaims: false,
  scopes: ['openid', 'profile'],
  responseTypes: ['code'],
  pkce: { required: () => true },
  features,
  interactions: { policy: askEachTime(), url: (_, { uid }) => `/interaction/${uid}` },
  loadExistingGrant: grantFor,
  ttl,
  renderError(ctx, { error_description: why }) {
    ctx.type = 'html';
    ctx.body = faultPage(why ?? 'The provider could not go on. Go back to connex and sign in once more.');
  },
  async findAccount(_, id) {
    if (!isPersonId(id)) return undefined;
    const known = (await peopleIn(people)).find((person) => person.id === id);
    return { accountId: id, claims: () => ({ sub: id, ...(known && { name: known.name }) }) };
  },
});

/** Whoever signs out has pressed the button in the house: they are not asked a second time, and sent back there. */
const forgetAtOnce = async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
  await next();
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return;
  const { session, params } = ctx.oidc;
  await session?.destroy();
  const { post_logout_redirect_uri: back, state } = params ?? {};
  if (typeof back !== 'string') return void (ctx.body = signedOutPage());
  const to = new URL(back);
  if (typeof state === 'string') to.searchParams.set('state', state);
  ctx.redirect(to.href);
};

/** An OpenID provider for a house on one machine, with its people. `issuer` is its own address. */
export const localProvider = (issuer: string, settings: IdentitySettings): Provider => {
  const provider = new Provider(issuer, configured(settings));
  provider.use(forgetAtOnce);
  return provider;
};
