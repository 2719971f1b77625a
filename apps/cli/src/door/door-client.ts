/** What the API answers when it says no: RFC 9457, with our stable code. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};

export type Answer<Body> =
  { readonly ok: true; readonly body: Body } | { readonly ok: false; readonly problem: Problem };

export type SpokenCommand = {
  readonly commandId: string;
  readonly data: unknown;
  readonly stream?: string;
  readonly occurredAt?: string;
  readonly lateReason?: string;
  readonly expectedRevision?: number;
};

export type CommandReceipt = {
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly data: unknown;
  }[];
};

export type ViewRow = {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly row: unknown;
};
export type ViewPage = {
  readonly rows: readonly ViewRow[];
  readonly houseNow: string;
  /** A story clock stands between moves. */
  readonly clockStands?: boolean;
  readonly position?: number;
  readonly cursor?: string;
};

/** A page of a stream; `next` is the revision after which the next one begins, and is not there on the last. */
export type StreamRead = { readonly events: readonly Record<string, unknown>[]; readonly next?: number };
export type Uploaded = { readonly documentId: string; readonly sha256: string };

const patience = 15_000;
/** A what-if is given up by the house after fifteen seconds. */
const longPatience = 35_000;

/** Speaks to a house over HTTP, as a program of a government or a partner would. Faults (nobody answers) are thrown. */
export const doorClient = (address: string, token: string) => {
  const call = async <Body>(path: string, init: RequestInit = {}, millis = patience): Promise<Answer<Body>> => {
    const response = await fetch(new URL(`/api/v1/${path}`, address), {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
      signal: AbortSignal.timeout(millis),
    });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, body: body as Body } : { ok: false, problem: problemOf(response.status, body) };
  };

  return {
    speak: (command: string, said: SpokenCommand) => call<CommandReceipt>(`commands/${command}`, posting(said)),

    /** One row of a view, as it is or, with `asOf`, as it was. */
    one: (view: string, key: string, query: Readonly<Record<string, string>> = {}) =>
      call<ViewRow & { readonly houseNow?: string }>(`views/${view}/${key}?${new URLSearchParams(query).toString()}`),

    whatIf: <Told>(candidate: object) => call<Told>('what-if', posting(candidate), longPatience),

    view: (view: string, query: Readonly<Record<string, string>> = {}) =>
      call<ViewPage>(`views/${view}?${new URLSearchParams(query).toString()}`),

    /** What a command would do or be answered, reasons aside; nothing is written. */
    rehearse: (command: string, said: SpokenCommand) => call<unknown>(`rehearsals/${command}`, posting(said)),

    /** One page of a stream, of at most a thousand events: those after a revision. `everyEvent` reads them all. */
    stream: (stream: string, after = 0) => call<StreamRead>(`streams/${stream}${after > 0 ? `?after=${after}` : ''}`),

    /** Uploads a file; the same `uploadId` twice is the same document. */
    document: (name: string, type: string, bytes: Uint8Array, uploadId?: string) =>
      call<Uploaded>(`documents${uploadId ? `?uploadId=${uploadId}` : ''}`, {
        method: 'POST',
        body: formWith(name, type, bytes),
      }),

    /** Changes of a view as they happen: one call of `heard` a row, until `signal` says stop or the line is cut. */
    async live(view: string, heard: (change: unknown) => void, signal: AbortSignal): Promise<void> {
      const response = await fetch(new URL(`/api/v1/live/${view}`, address), {
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
        signal,
      });
      if (!response.ok || !response.body) throw new Error(`The live ${view} answered ${response.status}.`);
      for await (const message of messagesOf(response.body)) heard(message);
    },
  };
};

export type DoorClient = ReturnType<typeof doorClient>;

const posting = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const formWith = (name: string, type: string, bytes: Uint8Array) => {
  const form = new FormData();
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
  return form;
};

const problemOf = (status: number, body: unknown): Problem => ({
  code: 'UNKNOWN',
  title: 'The house answered in words that we do not know.',
  ...(typeof body === 'object' && body !== null ? body : {}),
  status,
});

/** The `data` of each server-sent message, parsed; comments and heartbeats are passed over. */
async function* messagesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  let unread = '';
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    unread += decoder.decode(bytes, { stream: true });
    const messages = unread.split('\n\n');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const data = message.split('\n').filter((line) => line.startsWith('data:'));
      if (data.length > 0) yield JSON.parse(data.map((line) => line.slice(5)).join('\n'));
    }
  }
}
