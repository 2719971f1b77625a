import { randomUUID } from 'node:crypto';
import { doorClient } from '@connex/cli';

type Acknowledged = { readonly commandId: string; readonly stream: string; readonly revision: number };

/** What a load of commands came to. */
export type Load = {
  /** Commands that the house acknowledged, each once. */
  readonly acknowledged: readonly Acknowledged[];
  /** Commands that were never answered within their patience. */
  readonly givenUp: number;
  /** How often a command was spoken again under its id. */
  readonly repeats: number;
  /** Answers that were neither "done" nor a reason to ask again. */
  readonly odd: readonly string[];
};

/** How long a command is spoken again, and the longest pause between two tries, in milliseconds. */
const patience = 90_000;
const longestWait = 3_000;

/**
 * Speaks `perSecond` commands a second until `stop` is called, as an intake officer registering enquiries. A command that
 * is not answered, or answered with 5xx, is spoken again under the same id with growing pauses, as a careful program would.
 */
export const startLoad = (api: string, token: string, perSecond: number, country: string) => {
  const door = doorClient(api, token);
  const acknowledged: Acknowledged[] = [];
  const odd: string[] = [];
  const pending = new Set<Promise<void>>();
  let repeats = 0;
  let givenUp = 0;

  const speak = async (commandId: string) => {
    const data = { channel: 'EMAIL', country, contact: 'desk', summary: 'Load of the lab.', language: 'en' };
    const since = performance.now();
    for (let wait = 200; performance.now() - since < patience; wait = Math.min(wait * 2, longestWait)) {
      const answer = await door.speak('RegisterEnquiry', { commandId, data }).catch(() => undefined);
      if (answer?.ok) {
        acknowledged.push({ commandId, stream: answer.body.stream, revision: answer.body.revision });
        return;
      }
      if (answer && answer.problem.status < 500 && answer.problem.status !== 429) {
        odd.push(`${answer.problem.status} ${answer.problem.code}`);
        return;
      }
      repeats++;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    givenUp++;
  };

  const beat = setInterval(() => {
    const saying = speak(randomUUID()).finally(() => pending.delete(saying));
    pending.add(saying);
  }, 1_000 / perSecond);

  return {
    async stop(): Promise<Load> {
      clearInterval(beat);
      await Promise.all(pending);
      return { acknowledged, givenUp, repeats, odd };
    },
  };
};
