import { randomUUID } from 'node:crypto';
import { doorClient } from '@connex/cli';
import { scratchHouse } from '../stories/told/scratch-house.js';
import { quantile, type Figure } from './figure.js';

const perSecond = 20;
const seconds = 20;
const warmUp = 60;

type Change = { readonly stream: string };

/** Milliseconds from the answer to a command until its clock stands on the live board, for a steady load. */
const measure = async (kafka: boolean): Promise<readonly number[]> => {
  const house = await scratchHouse({ kafka });
  try {
    const { api = '' } = house.addresses as Record<string, string>;
    const intake = doorClient(api, house.tokens['intake'] ?? '');
    const seen = new Map<string, number>();
    const stop = new AbortController();
    const watching = doorClient(api, house.tokens['case-manager'] ?? '')
      .live('sla-board', (change) => void seen.set((change as Change).stream, performance.now()), stop.signal)
      .catch(() => undefined);

    const answered: { stream: string; at: number }[] = [];
    const speak = async () => {
      const data = { channel: 'EMAIL', country: 'ZM', contact: 'desk', summary: 'A call.', language: 'en' };
      const answer = await intake.speak('RegisterEnquiry', { commandId: randomUUID(), data });
      if (!answer.ok) throw new Error(`The door said ${answer.problem.code}.`);
      answered.push({ stream: answer.body.stream, at: performance.now() });
    };
    const saying: Promise<void>[] = [];
    for (let count = 0; count < perSecond * seconds + warmUp; count++) {
      saying.push(speak());
      await new Promise((resolve) => setTimeout(resolve, 1_000 / perSecond));
    }
    await Promise.all(saying);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    stop.abort();
    await watching;
    return answered.slice(warmUp).map(({ stream, at }) => Math.max(0, (seen.get(stream) ?? Infinity) - at));
  } finally {
    await house.takeDown();
  }
};

const figures = (id: string, name: string, sample: readonly number[], goal: number): readonly Figure[] => [
  { id: `${id}.p50`, name: `${name}, median`, value: quantile(sample, 0.5), unit: ' ms', goal: null },
  { id: `${id}.p99`, name: `${name}, p99`, value: quantile(sample, 0.99), unit: ' ms', goal: { atMost: goal } },
];

/** `connex bench path`: command answered → visible on the board, at 20 commands a second. */
export const path = async (): Promise<readonly Figure[]> => [
  ...figures('L1', 'answered to visible, from the log', await measure(false), 50),
  ...figures('L2', 'answered to visible, through Kafka', await measure(true), 150),
];
