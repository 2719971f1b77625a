import { inPath, inQuery, instant, object, operation, text, texts } from './open-api-operation.js';

const session = object({
  person: text,
  name: text,
  initials: text,
  role: text,
  roles: texts,
  language: text,
  timezone: text,
  csrf: { type: 'string', description: 'To be sent as x-connex-csrf with everything but GET and HEAD.' },
  idleSeconds: { type: 'integer' },
  idleEndsAt: instant,
  endsAt: instant,
  now: { type: 'string', format: 'date-time', description: "The world's time, not the house's." },
  kind: { enum: ['staff', 'guest'] },
});
const draft = object({ key: text, value: {}, savedAt: instant });
const savedView = { view: text, name: text, search: text, shared: { type: 'boolean' } };

const desk = { tag: 'desk' } as const;
const signIn = { tag: 'sign-in' } as const;

const sessionPaths = {
  '/api/v1/session': {
    get: operation({ ...signIn, id: 'session', summary: 'Who is signed in.', gives: session, refuses: [401] }),
  },
  '/api/v1/session/role': {
    put: operation({
      ...signIn,
      ...{ id: 'wear-role', summary: 'Speak in another of your roles.', takes: object({ role: text }) },
      ...{ gives: session, refuses: [400, 401, 403] },
    }),
  },
  '/api/v1/session/end': {
    post: operation({ ...signIn, id: 'sign-out', summary: 'Sign out here.', status: 204, refuses: [401, 403] }),
  },
  '/api/v1/session/end-everywhere': {
    post: operation({
      ...signIn,
      ...{ id: 'sign-out-everywhere', summary: 'Sign out on every machine; live lines are cut, too.' },
      ...{ status: 204, refuses: [401, 403] },
    }),
  },
};

const guestPaths = {
  '/api/v1/guest/codes': {
    post: operation({
      ...signIn,
      id: 'ask-code',
      summary: 'Mail a code to a registered address. The answer is the same for any other address.',
      takes: object({ address: text, language: text }, ['language']),
      gives: object({ challenge: text, expiresAt: instant }),
      ...{ status: 202, refuses: [400, 429, 503], isOpen: true },
    }),
  },
  '/api/v1/guest/sessions': {
    post: operation({
      ...signIn,
      id: 'say-code',
      summary: 'Open a session by the code of a mail: five tries, ten minutes, once. Send it on as `Bearer cs_…`.',
      takes: object({ challenge: text, code: text }),
      gives: object({ session: text, ...session.properties }),
      ...{ status: 201, refuses: [400, 422, 429, 503], isOpen: true },
    }),
  },
  '/api/v1/guest/colleagues/{stream}': {
    get: operation({
      ...{ ...signIn, id: 'colleagues', summary: 'How those who work on a case of yours are called, by their ids.' },
      parameters: [inPath('stream', 'A case that you may see.')],
      gives: object({ stream: text, names: { type: 'object', additionalProperties: text } }),
      refuses: [401, 404, 503],
    }),
  },
  '/api/v1/invitations': {
    post: operation({
      ...signIn,
      ...{ id: 'invite', summary: 'Mail a recorded official contact the way to their page.' },
      ...{ takes: object({ person: text, stream: text }), gives: object({ sent: { const: true } }) },
      ...{ status: 202, refuses: [400, 401, 403, 404, 422, 429, 503] },
    }),
  },
};

const key = [inPath('key', 'Small letters, digits and . / _ -; it may have several parts.')];
const id = [inPath('id', 'An id of your own.')];

const deskPaths = {
  '/api/v1/drafts': {
    get: operation({
      ...desk,
      ...{
        id: 'list-drafts',
        summary: 'Your drafts, by how their keys begin.',
        parameters: [inQuery('prefix', false)],
      },
      ...{ gives: object({ drafts: { type: 'array', items: draft } }), refuses: [400, 401] },
    }),
  },
  '/api/v1/drafts/{key}': {
    get: operation({
      ...{ ...desk, id: 'read-draft', summary: 'A draft of yours.', parameters: key },
      ...{ gives: draft, refuses: [400, 401, 404] },
    }),
    put: operation({
      ...{ ...desk, id: 'save-draft', parameters: key, takes: object({ value: {} }) },
      summary: 'Keep what was typed: at most 64 kB, 200 drafts a person, 90 days.',
      ...{ gives: object({ key: text, savedAt: instant }), refuses: [400, 401, 403, 413, 422] },
    }),
    delete: operation({
      ...{ ...desk, id: 'drop-draft', summary: 'Drop a draft.', parameters: key },
      ...{ status: 204, refuses: [400, 401, 403] },
    }),
  },
  '/api/v1/saved-views': {
    get: operation({
      ...{ ...desk, id: 'list-saved-views', summary: 'Your saved views, and what colleagues share.' },
      parameters: [inQuery('view', true)],
      gives: object({
        views: { type: 'array', items: object({ id: text, ...savedView, mine: { type: 'boolean' } }) },
      }),
      refuses: [400, 401, 403],
    }),
  },
  '/api/v1/saved-views/{id}': {
    put: operation({
      ...{ ...desk, id: 'save-view', summary: 'Save a view under a name.', parameters: id },
      takes: object(savedView, ['shared']),
      ...{ gives: object({ id: text, ...savedView, mine: { type: 'boolean' } }), refuses: [400, 401, 403, 404, 422] },
    }),
    delete: operation({
      ...{ ...desk, id: 'drop-view', summary: 'Drop a saved view of yours.', parameters: id },
      ...{ status: 204, refuses: [401, 403, 404] },
    }),
  },
};

/** How people come in, and what they leave lying while they work. None of it is a fact of any case. */
export const roomPaths = { ...sessionPaths, ...guestPaths, ...deskPaths };
