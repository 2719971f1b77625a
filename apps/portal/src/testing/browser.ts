/** What came back, and what can be done with it. */
export type Seen = {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Headers;
};

export type Filed = { readonly field: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
type Typing = Readonly<Record<string, string | readonly string[]>>;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
export const plain = (html: string): string =>
  html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** What a person reads: words within a line stay together, parts of a page do not. */
const textOf = (html: string): string =>
  plain(
    html
      .replace(/<(style|title)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<\/?(bdi|strong|b|a|span)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** The value that stands in a field of a page. */
export const valueOf = ({ html }: Seen, name: string): string | undefined => {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html);
  if (area) return plain(area[1] ?? '').replace(/^\n/, '');
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0];
  return input === undefined ? undefined : plain(/ value="([^"]*)"/.exec(input)?.[1] ?? '');
};

const formIn = (
  html: string,
): {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly isMultipart: boolean;
} => {
  const form = /<form id="form"[\s\S]*?<\/form>/.exec(html)?.[0];
  if (!form) throw new Error(`There is no form on this page: ${textOf(html).slice(0, 300)}`);
  const head = /<form[^>]*>/.exec(form)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    action: plain(/ action="([^"]*)"/.exec(head)?.[1] ?? ''),
    hidden: hidden.map(([, name = '', value = '']) => [name, plain(value)] as const),
    isMultipart: head.includes('multipart'),
  };
};

/** A browser without script: it keeps cookies, follows redirects, and sends forms with what stands hidden in them. */
export const browser = (origin: string) => {
  const cookies = new Map<string, string>();

  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
  };

  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${origin}${path}`, { ...init, headers, redirect: 'manual' });
    keep(response.headers);
    const to = response.headers.get('location');
    if (to) return (await response.body?.cancel(), ask(to));
    const html = await response.text();
    return { status: response.status, path, html, text: textOf(html), headers: response.headers };
  };

  const listed = (typing: Typing) =>
    Object.entries(typing).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));

  return {
    cookies,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) => ask(path, { headers }),
    /** Sends fields to an address, as another form of a page of ours does. */
    post: (path: string, fields: Readonly<Record<string, string>>) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'sec-fetch-site': 'same-origin', origin: 'null' },
      }),
    /** Sends the form of a page, as its button does. */
    submit: (
      page: Seen,
      typing: Typing = {},
      file?: Filed,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Seen> => {
      const { action, hidden, isMultipart } = formIn(page.html);
      const fields = [...hidden, ...listed(typing)];
      const sent = { 'sec-fetch-site': 'same-origin', origin: 'null', ...headers };
      if (!isMultipart)
        return ask(action, {
          method: 'POST',
          body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
          headers: sent,
        });
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      if (file) body.append(file.field, new Blob([file.bytes]), file.name);
      return ask(action, { method: 'POST', body, headers: sent });
    },
  };
};

export type Browser = ReturnType<typeof browser>;
