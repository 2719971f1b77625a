import { maskWord, mayRead, type DecisionRecord, type EventMeta, type Recorded } from '@connex/domain';
import { seesPositions, type Speaker } from '../../access/speaker.js';

/** An event as its reader may see it: the fields of their classes, the position for staff and auditors alone. */
export const eventAsSeen = (event: Recorded, speaker: Speaker) => {
  const { id, type, schemaVersion, revision, position, occurredAt, recordedAt, data, meta } = event;
  return {
    id,
    type,
    schemaVersion,
    revision,
    ...(seesPositions(speaker) ? { position } : {}),
    occurredAt,
    recordedAt,
    data: maskWord(speaker.role, type, data),
    meta: metaAsSeen(meta, speaker),
  };
};

/** Why something was decided is written in the words of the case; an auditor reads every decision. */
const readsReasons = ({ role }: Speaker): boolean => role === 'AUDITOR' || mayRead(role, 'CASE_CONFIDENTIAL');

const metaAsSeen = ({ decision, lateReason, ...meta }: EventMeta, speaker: Speaker) => ({
  ...meta,
  ...(decision ? { decision: readsReasons(speaker) ? decision : withoutWords(decision) } : {}),
  ...(lateReason !== undefined && readsReasons(speaker) ? { lateReason } : {}),
});

const withoutWords = ({ reasonText: _, basis: __, alternatives: ___, ...decision }: DecisionRecord) => decision;
