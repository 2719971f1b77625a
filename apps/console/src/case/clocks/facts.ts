import { evolveClocks, noClocks, type Clock, type Clocks, type Recorded } from '@connex/domain';
import type { CaseTimeline } from '@connex/read-models';

type Said = Readonly<Record<string, unknown>>;

/** What an event says, as far as its reader may read it. */
export const saidBy = ({ type, facts }: Pick<CaseTimeline, 'type' | 'facts'>): Said =>
  (facts as Readonly<Record<string, Said>>)[type] ?? {};

const inOrder = (one: CaseTimeline, other: CaseTimeline) => one.revision - other.revision;

/** The story of a case as the facts of its log, oldest first: what the rules of the domain read. */
export const factsOf = (story: readonly CaseTimeline[]): readonly Recorded[] =>
  story.toSorted(inOrder).map((row) => ({
    position: row.revision,
    stream: row.stream,
    revision: row.revision,
    id: `${row.stream}.${row.revision}`,
    type: row.type,
    schemaVersion: 1,
    occurredAt: row.at,
    recordedAt: row.recordedAt,
    data: saidBy(row),
    meta: {
      by: { person: row.who.person, role: row.who.role as Recorded['meta']['by']['role'] },
      commandId: row.recordedAt,
      correlationId: '',
      causationId: null,
      policyVersion: row.policyVersion,
    },
  }));

/** The clocks of a case, as its facts tell them. */
export const clocksOf = (facts: readonly Recorded[]): readonly Clock[] =>
  facts.reduce<Clocks>((clocks, fact) => evolveClocks(clocks, fact), noClocks).clocks;
