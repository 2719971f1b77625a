import {
  classes,
  classOfField,
  isForAudit,
  maskFor,
  mayRead,
  readable,
  roles,
  type Recorded,
  type Role,
} from '@connex/domain';
import { canaryOf } from './testing-birds.js';
import { canaryStory } from './testing-canaries.js';
import { rowsAfter } from './testing.js';
import { projectors } from './views.js';

const story: readonly Recorded[] = canaryStory.map(({ decision, ...drafted }, index) => ({
  ...drafted,
  position: index + 1,
  stream: 'case-1',
  revision: index + 1,
  id: `e-${index + 1}`,
  schemaVersion: 1,
  recordedAt: drafted.occurredAt,
  meta: {
    by: { person: 'ilse', role: 'INTAKE' },
    commandId: `c-${index + 1}`,
    correlationId: 'case-1',
    causationId: null,
    policyVersion: 'P1',
    lateReason: canaryOf('CASE_CONFIDENTIAL'),
    ...(decision && { decision }),
  },
}));

/** Every row that any moment of the story shows, each once. */
const rowsEver = (projector: (typeof projectors)[number]) => {
  const rows = story.flatMap((_, index) => Object.values(rowsAfter(projector, story.slice(0, index + 1))));
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
};

/** An auditor reads why something was decided, and nothing else of what is confidential. */
const besidesReasons = (role: Role, { row }: (typeof projectors)[number], seen: unknown) =>
  role === 'AUDITOR' ? readable(row, seen, (field) => !isForAudit(field)) : seen;

/** What is not made of cases has specs of its own. */
const ofCases = projectors.filter(({ about = 'case' }) => [about].flat().includes('case'));

describe.each(ofCases.map((projector) => [projector.view, projector] as const))('a row of %s', (_, projector) => {
  const rows = rowsEver(projector);

  it('has the shape that the view promises', () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(projector.row.safeParse(row).error?.issues ?? []).toEqual([]);
  });

  it('holds nothing confidential in a field that says it is INTERNAL', () => {
    for (const row of rows) {
      const internal = readable(projector.row, row, (field) => classOfField(field) === undefined);
      expect(JSON.stringify(internal)).not.toContain('canary');
    }
  });

  it.each(roles)('shows %s no class that this role may not read', (role) => {
    const forbidden = classes.filter((confidentiality) => !mayRead(role, confidentiality)).map(canaryOf);
    for (const row of rows) {
      const seen = JSON.stringify(besidesReasons(role, projector, maskFor(role, projector.row, row)));
      expect(forbidden.filter((bird) => seen.includes(bird))).toEqual([]);
    }
  });
});

it('has birds of every class in the story, so that silence means something', () => {
  const told = JSON.stringify(story);
  expect(classes.filter((confidentiality) => !told.includes(canaryOf(confidentiality)))).toEqual([]);
});
