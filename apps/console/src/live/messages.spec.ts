import fc from 'fast-check';
import { messageReader } from './messages.js';

const change = { key: 'case-a.C03-1', stream: 'case-a', revision: 7, row: { nickname: 'Fern' } };
const said = `retry: 1000\n\ndata: ${JSON.stringify(change)}\n\nid: 829\n\n: still here\n\nid:\n\n`;
const heard = [
  { kind: 'beat' },
  { kind: 'change', change },
  { kind: 'place', place: '829' },
  { kind: 'beat' },
  { kind: 'anew' },
];

describe('a live line', () => {
  it('tells changes, places, beats, and when to begin anew', () => expect(messageReader()(said)).toEqual(heard));

  it('says the same in whatever pieces it comes', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(said.length), { maxLength: 8 }), (cuts) => {
        const read = messageReader();
        const edges = [0, ...cuts.toSorted((one, other) => one - other), said.length];
        expect(edges.slice(1).flatMap((end, index) => read(said.slice(edges[index], end)))).toEqual(heard);
      }),
    ));
});
