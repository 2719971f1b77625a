import fc from 'fast-check';
import { placeMarks } from './place-mark.js';

const marks = placeMarks('salt of this house');
const staff = { person: 'p-1', role: 'INTAKE' } as const;
const official = { person: 'p-2', role: 'GOV_FOCAL' } as const;

describe('the mark at which a live view is taken up again', () => {
  it('is the position itself for staff', () => {
    expect(marks.markFor(staff, 'sla-board', 1207)).toBe('1207');
    expect(marks.positionOf(staff, 'sla-board', '1207')).toBe(1207);
    expect(marks.positionOf(staff, 'sla-board', '-1')).toBeUndefined();
  });

  it('tells an official nothing, yet brings them back to the same place', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31), (position) => {
        const mark = marks.markFor(official, 'case-overview', position);
        expect(mark).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(marks.positionOf(official, 'case-overview', mark)).toBe(position);
        expect(marks.positionOf(official, 'my-tasks', mark)).toBeUndefined();
      }),
    );
  });

  it('cannot be made up, nor carried from another house', () => {
    expect(marks.positionOf(official, 'case-overview', '17')).toBeUndefined();
    expect(marks.positionOf(official, 'case-overview', 'A'.repeat(22))).toBeUndefined();
    const foreign = placeMarks('another house').markFor(official, 'case-overview', 17);
    expect(marks.positionOf(official, 'case-overview', foreign)).toBeUndefined();
  });
});
