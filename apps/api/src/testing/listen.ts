import type { ApiHouse } from './api-house.js';
import { tokenOf, type Named } from './people.js';

export type Message = {
  readonly data: { key: string; stream: string; revision: number; row: { nickname: string } | null };
};

const patienceMillis = 8_000;

/** Listens to a live view as somebody of the house, until `close`. Every wait ends with a fault after some seconds. */
export const listen = async ({ url }: Pick<ApiHouse, 'url'>, person: Named, view: string, after?: string) => {
  const cut = new AbortController();
  const response = await fetch(`${url}/api/v1/live/${view}`, {
    headers: { authorization: `Bearer ${tokenOf(person)}`, ...(after === undefined ? {} : { 'last-event-id': after }) },
    signal: cut.signal,
  });
  if (response.status !== 200 || !response.body) throw new Error(`The live ${view} answered ${response.status}.`);

  let text = '';
  let hasEnded = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>)
      text += decoder.decode(bytes, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => (hasEnded = true));

  const until = async (isEnough: (text: string) => boolean): Promise<void> => {
    const deadline = performance.now() + patienceMillis;
    while (!isEnough(text)) {
      if (performance.now() > deadline) throw new Error(`Waited in vain. Heard so far: ${text.slice(-600)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const blocks = () => text.split('\n\n').slice(0, -1);
  const messages = (): readonly Message[] =>
    blocks()
      .filter((block) => block.startsWith('data: '))
      .map((block) => ({ data: JSON.parse(block.slice('data: '.length)) as Message['data'] }));
  const lastPlace = () =>
    blocks()
      .findLast((block) => block.startsWith('id: '))
      ?.slice('id: '.length);

  return {
    text: () => text,
    until,
    /** The messages, once there are so many. */
    heard: async (count: number): Promise<readonly Message[]> => {
      await until(() => messages().length >= count);
      return messages();
    },
    /** The mark that came after the last message. */
    place: async (): Promise<string> => {
      await until(() => text.lastIndexOf('\nid: ') > text.lastIndexOf('data: '));
      return lastPlace() as string;
    },
    ended: async (): Promise<void> => {
      await until(() => hasEnded);
      await reading;
    },
    close: () => cut.abort(),
  };
};
