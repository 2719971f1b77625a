export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly person: string;
  readonly body: Buffer;
};
export type Draft = { readonly key: string; readonly value: unknown; readonly savedAt: string };

export const refusal = (status: number, code: string, more: object = {}): Reply => ({
  status,
  body: { title: code, status, code, ...more },
});
export const jsonOf = ({ body }: Pick<Call, 'body'>): Record<string, unknown> =>
  body.length > 0 ? JSON.parse(body.toString('utf8')) : {};

type House = { readonly drafts: Map<string, Draft>; readonly isFull: boolean; readonly now: string };

const keyForm = /^[a-z0-9./_-]{0,200}$/;

/** The desk of drafts as the api keeps it: keys of its form, 64 kB each, so many and no more. */
export const twinDrafts = (house: House, { method, path, query, person, body }: Call): Reply => {
  const own = decodeURIComponent(path.slice('/api/v1/drafts'.length).replace(/^\//, ''));
  const prefix = query.get('prefix') ?? '';
  if (!keyForm.test(own) || !keyForm.test(prefix)) return refusal(400, 'NOT_UNDERSTOOD');
  if (method === 'GET') {
    const mine = [...house.drafts].filter(([key]) => key.startsWith(`${person} ${prefix}`)).map(([, draft]) => draft);
    return { status: 200, body: { drafts: mine } };
  }
  if (method === 'PUT') return kept(house, `${person} ${own}`, { key: own, body });
  house.drafts.delete(`${person} ${own}`);
  return { status: 204 };
};

const kept = (house: House, at: string, { key, body }: { readonly key: string; readonly body: Buffer }): Reply => {
  if (body.length > 64 * 1024) return refusal(413, 'TOO_LARGE');
  if (house.isFull && !house.drafts.has(at)) return refusal(422, 'DRAFTS_FULL');
  house.drafts.set(at, { key, value: jsonOf({ body })['value'], savedAt: house.now });
  return { status: 200, body: { key, savedAt: house.now } };
};
