import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { seesPositions, type Speaker } from '../../access/speaker.js';

const cipher = 'aes-256-ecb';
const form = /^[A-Za-z0-9_-]{22}$/;

/**
 * What stands as the id of a live message: the position in the view, by which a client says where to go on. Staff and
 * auditors read it as a number. To others it is sealed (one block, keyed by the house): a number would tell them how
 * much happens in cases that are not theirs (ruling 33, leak class 18).
 */
export const placeMarks = (salt: string) => {
  const key = createHmac('sha256', salt).update('place marks of live views').digest();
  const nameOf = (view: string) => createHmac('sha256', key).update(view).digest().subarray(0, 8);

  const seal = (view: string, position: number): string => {
    const block = Buffer.alloc(16);
    nameOf(view).copy(block);
    block.writeBigUInt64BE(BigInt(position), 8);
    return createCipheriv(cipher, key, null).setAutoPadding(false).update(block).toString('base64url');
  };

  const open = (view: string, mark: string): number | undefined => {
    if (!form.test(mark)) return undefined;
    const bytes = Buffer.from(mark, 'base64url');
    const block = createDecipheriv(cipher, key, null).setAutoPadding(false).update(bytes);
    return block.subarray(0, 8).equals(nameOf(view)) ? Number(block.readBigUInt64BE(8)) : undefined;
  };

  return {
    markFor: (speaker: Speaker, view: string, position: number): string =>
      seesPositions(speaker) ? String(position) : seal(view, position),
    /** The position that a mark stands for; nothing for a mark that was never given to this speaker. */
    positionOf: (speaker: Speaker, view: string, mark: string): number | undefined => {
      if (!seesPositions(speaker)) return open(view, mark);
      return /^\d{1,15}$/.test(mark) ? Number(mark) : undefined;
    },
  };
};

export type PlaceMarks = ReturnType<typeof placeMarks>;
