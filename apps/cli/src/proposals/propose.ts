import { saidOf } from '../cases/do.js';
import type { CommandReceipt, DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';

type Asked = { readonly command: string; readonly data: unknown };

/** Puts a decision about a stream before whoever may take it; throws with the house's sentence when it is not taken. */
export const putBefore = async (
  door: DoorClient,
  stream: string,
  asked: Asked,
): Promise<{ readonly receipt: CommandReceipt; readonly approvalId: string }> => {
  const receipt = expectGood(await door.speak('ProposeDecision', { ...saidOf({ stream }), data: asked }));
  const { approvalId } = receipt.events[0]!.data as { readonly approvalId: string };
  return { receipt, approvalId };
};
