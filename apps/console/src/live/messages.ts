/** A row of a view as it changed; `row` null says that it is gone. */
export type Change = {
  readonly key: string;
  readonly stream: string;
  readonly revision: number;
  readonly row: unknown;
};

/** What a line says: a change, the place up to which all was told, or only that it is still there. */
export type Message =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'anew' }
  | { readonly kind: 'beat' };

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trimStart();

const messageIn = (block: string): Message => {
  const lines = block.split('\n');
  const data = lines.filter((line) => line.startsWith('data:')).map(valueOf);
  if (data.length > 0) return { kind: 'change', change: JSON.parse(data.join('\n')) as Change };
  const id = lines.find((line) => line.startsWith('id:'));
  if (id === undefined) return { kind: 'beat' };
  const place = valueOf(id);
  return place === '' ? { kind: 'anew' } : { kind: 'place', place };
};

/** Reads server-sent events as their bytes come in, in pieces of any size. An empty id says: begin anew. */
export const messageReader = () => {
  let unread = '';
  return (text: string): readonly Message[] => {
    unread += text;
    const blocks = unread.split('\n\n');
    unread = blocks.pop() ?? '';
    return blocks.filter((block) => block !== '').map(messageIn);
  };
};
