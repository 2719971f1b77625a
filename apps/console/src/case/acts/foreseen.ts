import type { CaseTimeline } from '@connex/read-models';
import type { Rehearsal } from '../../door/door.js';
import { lineOf } from '../story/tell.js';

/** The approval itself is what the reader is about to give. */
const known = new Set(['ApprovalGranted']);

const asRow = ({ type, data }: Rehearsal['events'][number]) => ({
  type,
  facts: { [type]: data } as CaseTimeline['facts'],
});

/** What would follow, one sentence each: the facts in words, where the case would stand, and its clocks. */
export const foreseen = (events: Rehearsal['events'], now: string): readonly string[] =>
  events.filter(({ type }) => !known.has(type)).map((event) => lineOf(asRow(event), now));
