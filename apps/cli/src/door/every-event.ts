import type { Recorded } from '@connex/domain';
import type { DoorClient } from './door-client.js';
import { expectGood } from './say.js';

/** Every event of a stream, oldest first, as far as the asker may read each; never more than one page is held. */
export async function* everyEvent(door: Pick<DoorClient, 'stream'>, stream: string): AsyncGenerator<Recorded> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: { readonly events: readonly unknown[]; readonly next?: number } = expectGood(
      await door.stream(stream, after),
    );
    yield* page.events as readonly Recorded[];
    after = page.next;
  }
}

/** The whole of a stream, for what can only be told from all of it. */
export const wholeStream = async (door: Pick<DoorClient, 'stream'>, stream: string): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for await (const event of everyEvent(door, stream)) events.push(event);
  return events;
};
