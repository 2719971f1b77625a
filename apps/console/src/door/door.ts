import type { Recorded, Role } from '@connex/domain';
import type { Answer } from './answer.js';
import type { Tried } from '@connex/insight';
import { patience, whoAmI, type Call } from './call.js';
import type { Session } from './session.js';

export type ViewRow<Row> = {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly row: Row;
};

/** A page of a view, or all of it. `houseNow` is RFC 3339; a story's clock stands between its moves. */
export type ViewPage<Row> = {
  readonly view: string;
  readonly rows: readonly ViewRow<Row>[];
  readonly houseNow: string;
  readonly clockStands?: boolean;
  readonly position?: number;
  readonly cursor?: string;
};

export type Query = Readonly<Record<string, string>>;

export type StreamRead = {
  readonly stream: string;
  readonly revision: number;
  readonly next?: number;
  /** Whether the api found the stream's chain whole when it was read. */
  readonly verified: boolean;
  readonly events: readonly Recorded[];
};

/** A command as it is said. The same `commandId` is done at most once, however often it is said. */
export type Spoken = {
  readonly commandId: string;
  readonly data: unknown;
  readonly stream?: string;
  readonly occurredAt?: string;
  readonly lateReason?: string;
  readonly expectedRevision?: number;
};

export type Receipt = {
  readonly stream: string;
  readonly revision: number;
  readonly position?: number;
  readonly recordedAt: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
};

/** What a command would write, if it were said now. */
export type Rehearsal = {
  readonly stream: string;
  readonly revision: number;
  readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
};

export type Uploaded = {
  readonly documentId: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
};
export type Draft = { readonly key: string; readonly value: unknown; readonly savedAt: string };
export type SavedView = {
  readonly id: string;
  readonly view: string;
  readonly name: string;
  readonly search: string;
  readonly shared: boolean;
  readonly mine: boolean;
};

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const named = (name: string) => encodeURIComponent(name);
const asked = (query: Query) => new URLSearchParams(query).toString();

/** All that a window may ask of the house, and say to it. Problems come back as values. */
export const doorOf = (call: Call) => {
  const view = <Row>(name: string, query: Query = {}) => call<ViewPage<Row>>(`views/${name}?${asked(query)}`);
  return {
    session: () => call<Session>(whoAmI),
    wear: (role: Role) => call<Session>('session/role', json('PUT', { role })),
    leave: () => call('session/end', { method: 'POST' }),
    leaveEverywhere: () => call('session/end-everywhere', { method: 'POST' }),

    view,
    wholeView: <Row>(name: string, query: Query = {}) => wholeOf<Row>((more) => view<Row>(name, { ...query, ...more })),
    one: <Row>(name: string, key: string, query: Query = {}) =>
      call<ViewRow<Row> & { readonly view: string; readonly position?: number }>(
        `views/${name}/${named(key)}?${asked(query)}`,
      ),
    stream: (stream: string) => wholeStream(call, stream),

    speak: (command: string, spoken: Spoken) => call<Receipt>(`commands/${command}`, json('POST', spoken)),
    rehearse: (command: string, spoken: Spoken) => call<Rehearsal>(`rehearsals/${command}`, json('POST', spoken)),
    whatIf: (candidate: object) => call<Tried>('what-if', json('POST', candidate), patience.replay),
    upload: (file: Blob, name: string, uploadId: string) => {
      const form = new FormData();
      form.append('file', file, name);
      return call<Uploaded>(`documents?uploadId=${named(uploadId)}`, { method: 'POST', body: form }, patience.upload);
    },

    drafts: (prefix: string) => call<{ readonly drafts: readonly Draft[] }>(`drafts?${asked({ prefix })}`),
    keepDraft: (key: string, value: unknown) => call(`drafts/${named(key)}`, json('PUT', { value })),
    dropDraft: (key: string) => call(`drafts/${named(key)}`, { method: 'DELETE' }),

    savedViews: (name: string) =>
      call<{ readonly views: readonly SavedView[] }>(`saved-views?${asked({ view: name })}`),
    saveView: ({ id, ...view }: Omit<SavedView, 'mine'>) => call(`saved-views/${named(id)}`, json('PUT', view)),
    dropView: (id: string) => call(`saved-views/${named(id)}`, { method: 'DELETE' }),
  };
};

export type Door = ReturnType<typeof doorOf>;

/** Every page of a view as one. The place is that of the first page: whatever came later is told by the live line. */
const wholeOf = async <Row>(page: (more: Query) => Promise<Answer<ViewPage<Row>>>): Promise<Answer<ViewPage<Row>>> => {
  const first = await page({ limit: '500' });
  if (!first.ok) return first;
  const rows = [...first.body.rows];
  let { cursor } = first.body;
  while (cursor !== undefined) {
    const next = await page({ limit: '500', cursor });
    if (!next.ok) return next;
    rows.push(...next.body.rows);
    cursor = next.body.cursor;
  }
  const { cursor: _, ...body } = first.body;
  return { ok: true, body: { ...body, rows } };
};

const wholeStream = async (call: Call, stream: string): Promise<Answer<StreamRead>> => {
  const first = await call<StreamRead>(`streams/${named(stream)}`);
  if (!first.ok) return first;
  const events = [...first.body.events];
  let { next, verified } = first.body;
  while (next !== undefined) {
    const more = await call<StreamRead>(`streams/${named(stream)}?after=${next}`);
    if (!more.ok) return more;
    events.push(...more.body.events);
    verified &&= more.body.verified;
    next = more.body.next;
  }
  return { ok: true, body: { ...first.body, verified, events } };
};
