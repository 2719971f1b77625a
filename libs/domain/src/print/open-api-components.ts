const problemBody = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const retryAfter = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };

const meanings: Readonly<Record<number, string>> = {
  400: 'Not understood; `errors` names each field.',
  401: 'No token and no session, or one that is unknown, over or taken back.',
  403: 'You see it, but may not act on it so. `CSRF`: not asked by our own page.',
  404: 'Not there, or not yours to see.',
  409: '`CONFLICT`: somebody was faster. `COMMAND_ID_REUSED`: the id was used for another body.',
  413: 'Larger than the house takes.',
  422: 'Refused by a rule; `code` is its name, `rule` its number.',
  429: 'Too many requests at once.',
  503: 'Busy or not ready; the same request may be sent again.',
};

/** Every way in which the house says no, and how it says that a command is done. */
export const answers: Readonly<Record<string, object>> = {
  Done: {
    description: 'It happened. Sent again, the same command gets this same answer.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Receipt' } } },
  },
  ...Object.fromEntries(
    Object.entries(meanings).map(([status, description]) => [
      `Problem${status}`,
      { description, content: problemBody, ...(['429', '503'].includes(status) ? { headers: retryAfter } : {}) },
    ]),
  ),
};

const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const revision = { type: 'integer', minimum: 1 };
const position = { type: 'integer', description: 'Only for staff and auditors.' };

const receipt = {
  type: 'object',
  required: ['stream', 'revision', 'recordedAt', 'events'],
  properties: {
    stream: text,
    revision,
    position,
    recordedAt: instant,
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'revision', 'data'],
        properties: { id: text, type: text, revision, data: { type: 'object' } },
      },
    },
  },
};

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: text,
    title: { type: 'string', description: 'A sentence that a person can act on.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; programs decide by it.' },
    detail: text,
    rule: { type: 'string', description: 'The rule of the domain, such as R-010.' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
    documentId: text,
    triesLeft: { type: 'integer', description: 'With CODE_WRONG.' },
    requestId: text,
  },
};

const recorded = {
  type: 'object',
  required: ['id', 'type', 'revision', 'occurredAt', 'recordedAt', 'data', 'meta'],
  properties: {
    id: text,
    type: text,
    schemaVersion: { type: 'integer' },
    revision,
    position,
    occurredAt: instant,
    recordedAt: instant,
    data: { type: 'object', description: 'The fields that you may read.' },
    meta: { type: 'object', description: 'Who spoke, under which command, and the decision record.' },
  },
};

export const components = {
  securitySchemes: {
    token: { type: 'http', scheme: 'bearer', description: 'cx_…, as `connex token` issues it; cs_… for a guest.' },
    session: { type: 'apiKey', in: 'cookie', name: '__Host-connex', description: 'Staff who have signed in.' },
  },
  schemas: { Receipt: receipt, Problem: problem, Recorded: recorded },
};
