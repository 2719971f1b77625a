import { minds, stages, turns, wordOf } from '@connex/domain';

/** The kinds of streams of architecture §4 and ruling 23; whatever happens in a case stands in the case's own. */
const kinds = [
  'case',
  'expert',
  'calendar',
  'country',
  'policy',
  'partner',
  'delegation',
  'person',
  'complaint',
  'dsr',
  'house',
];

const strangers = (told: readonly { readonly kind: string }[]) =>
  told
    .filter(({ kind }) => !kinds.includes(kind))
    .map(({ kind }) => `"${kind}" is a stream of its own: what belongs to a case stands in the stream of the case.`);

type Told = { readonly event: string; readonly to: string };
const unknown = (told: readonly Told[]) =>
  told
    .filter(({ event, to }) => wordOf(event)?.kind !== 'event' || !stages.some((stage) => stage === to))
    .map(({ event, to }) => `The lifecycle turns to ${to} by ${event}; one of the two is no word of ours.`);

describe('the life of a case', () => {
  it('is one stream: no part of a case has a stream of its own', () => {
    expect(strangers([{ kind: 'screening' }]).join()).toContain(
      'what belongs to a case stands in the stream of the case',
    );
    expect(strangers(minds)).toEqual([]);
  });

  it('has one mind for each kind of stream', () =>
    expect(new Set(minds.map(({ kind }) => kind)).size).toBe(minds.length));

  it('turns its pages by events that the languages know', () => {
    expect(unknown([{ event: 'RequestAccepted', to: 'SCOPING' }])).toHaveLength(1);
    expect(unknown(turns)).toEqual([]);
  });
});
