import type { DecisionRecord, EventMeta, Recorded, Said } from '@connex/domain';
import type { CaseEventType, CaseWords } from './facts.js';
import type { Fold, List } from './projector.js';

type More = { readonly by?: EventMeta['by']; readonly decision?: Partial<DecisionRecord>; readonly commandId?: string };

/** What happened, at which instant (`2026-11-30 09:12`, UTC), and by whom; Ilse of intake unless another is named. */
export type Happening = {
  [T in CaseEventType]: readonly [at: string, type: T, data: Said<CaseWords[T]>, more?: More];
}[CaseEventType];

const decidedBy = (at: string, decision: Partial<DecisionRecord>): DecisionRecord => ({
  outcome: 'ELIGIBLE',
  reasonCode: 'RULES',
  reasonText: 'The country stands on the list of that day.',
  basis: ['doc-list'],
  alternatives: [],
  policyVersion: 'P1',
  decidedBy: 'hanna',
  decidedAt: at,
  ...decision,
});

/** The stream of a case, as the log would tell it. */
export const story = (...happenings: readonly Happening[]): readonly Recorded[] =>
  happenings.map(([day, type, data, { by, decision, commandId } = {}], index) => {
    const at = `${day.replace(' ', 'T')}:00.000Z`;
    return {
      position: index + 1,
      stream: 'case-1',
      revision: index + 1,
      id: `e-${index + 1}`,
      type,
      schemaVersion: 1,
      occurredAt: at,
      recordedAt: at,
      data,
      meta: {
        by: by ?? { person: 'ilse', role: 'INTAKE' },
        commandId: commandId ?? `c-${index + 1}`,
        correlationId: 'case-1',
        causationId: null,
        policyVersion: 'P1',
        ...(decision && { decision: decidedBy(at, decision) }),
      },
    };
  });

/** The rows that a view shows after a story, by key. */
export const rowsAfter = <Row, State>(
  projector: Fold<Row, State> | List<Row>,
  events: readonly Recorded[],
): Readonly<Record<string, Row>> => {
  if (projector.kind === 'list')
    return Object.assign({}, ...events.map((event) => projector.rows(event))) as Record<string, Row>;
  const state = events.reduce<State>((known, event) => projector.evolve(known, event), projector.initial);
  return projector.show(state, events[0]?.stream ?? 'case-1');
};

/** The one row that a view shows after a story. */
export const rowAfter = <Row, State>(
  projector: Fold<Row, State>,
  ...happenings: readonly Happening[]
): Row | undefined => Object.values(rowsAfter(projector, story(...happenings)))[0];
