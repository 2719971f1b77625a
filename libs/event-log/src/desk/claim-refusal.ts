import type { Refusal } from '@connex/domain';
import type { EventLog } from '../event-log.js';
import { documentTaken } from './document-claims.js';
import { granteesOf, type Prepared } from './hear-speech.js';

type Held = { readonly key: string; readonly holder: string };

/** What is answered when another stream holds a name; whose it is, is told only to those who see that stream. */
export const claimRefusal = async (
  log: Pick<EventLog, 'maySee'>,
  { mind, speech }: Prepared,
  { key, holder }: Held,
): Promise<Refusal> => {
  const mayKnow = await log.maySee(holder, granteesOf(speech.by));
  return documentTaken(key) ?? mind.claimed(key, mayKnow ? holder : undefined);
};
