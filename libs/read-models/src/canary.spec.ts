import { classes, classOfField, maskFor, readable, roles, mayRead, words, type Recorded } from '@connex/domain';
import { birdsIn, canaryOf } from './canary.js';
import { caseEvents } from './case-timeline/case-timeline.view.js';
import { rowsAfter } from './testing.js';
import { projectors } from './views.js';

const at = '2026-11-30T09:12:00.000Z';
const plain: Readonly<Record<string, string>> = { nickname: 'Msasa', clockId: 'C03-1', command: 'SetTrack' };
const instants = [
  'startsAt',
  'dueAt',
  'at',
  'expiresAt',
  'newDueAt',
  'oldDueAt',
  'detectedAt',
  'appealUntil',
  'enteredAt',
  'occurredAt',
];
const said = (field: string) => plain[field] ?? (instants.includes(field) ? at : `plain-${field}`);

/** Facts that open something, then all others in the order of the languages, then what was opened again, so it shows. */
const openers = ['EnquiryReceived', 'RequestReceived', 'CaseOpened', 'ClockStarted'];
const events = [
  ...openers.flatMap((name) => caseEvents.filter((word) => word.name === name)),
  ...caseEvents.filter(({ name }) => !openers.includes(name)),
];
const proposal = words.find(({ name }) => name === 'SetTrack');

const story: readonly Recorded[] = events.map(({ name, schema }, index) => {
  const data = birdsIn(schema, said) as Record<string, unknown>;
  const content = name === 'ApprovalProposed' && proposal ? { data: birdsIn(proposal.schema, said) } : {};
  return {
    position: index + 1,
    stream: 'case-1',
    revision: index + 1,
    id: `e-${index + 1}`,
    type: name,
    schemaVersion: 1,
    occurredAt: at,
    recordedAt: at,
    data: { ...data, ...content },
    meta: {
      by: { person: 'ilse', role: 'INTAKE' },
      commandId: `c-${index + 1}`,
      correlationId: 'case-1',
      causationId: null,
      policyVersion: 'P1',
      lateReason: canaryOf('CASE_CONFIDENTIAL'),
      decision: {
        outcome: 'plain',
        reasonCode: 'PLAIN',
        reasonText: canaryOf('CASE_CONFIDENTIAL'),
        basis: [canaryOf('CASE_CONFIDENTIAL')],
        alternatives: [canaryOf('CASE_CONFIDENTIAL')],
        policyVersion: 'P1',
        decidedBy: 'hanna',
        decidedAt: at,
      },
    },
  };
});

/** Every row that any moment of the story shows, each once. */
const rowsEver = (projector: (typeof projectors)[number]) => {
  const rows = story.flatMap((_, index) => Object.values(rowsAfter(projector, story.slice(0, index + 1))));
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
};

describe.each(projectors.map((projector) => [projector.view, projector] as const))('a row of %s', (_, projector) => {
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
      const seen = JSON.stringify(maskFor(role, projector.row, row));
      expect(forbidden.filter((bird) => seen.includes(bird))).toEqual([]);
    }
  });
});

it('has birds of every class in the story, so that silence means something', () => {
  const told = JSON.stringify(story);
  expect(classes.filter((confidentiality) => !told.includes(canaryOf(confidentiality)))).toEqual(['GOV_PRIVILEGED']);
});
