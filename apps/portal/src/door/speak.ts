import { z } from 'zod';
import type { Answer } from './door.js';
import type { Asker } from './drafts.js';

const Receipt = z.object({
  stream: z.string(),
  revision: z.number(),
  recordedAt: z.string(),
  events: z.array(z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) })),
});
export type Receipt = z.infer<typeof Receipt>;

export type Said = {
  readonly commandId: string;
  readonly stream?: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Speaks a command. The same `commandId` is done at most once, however often it is sent. */
export const speak = ({ door, session }: Asker, command: string, said: Said): Promise<Answer<Receipt>> =>
  door.ask(`/api/v1/commands/${command}`, Receipt, {
    method: 'POST',
    session,
    json: said,
    millis: 15_000,
    mayForbid: true,
  });
