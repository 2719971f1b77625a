import { checkNode } from './check-tools.js';
import { checkZones } from './check-zones.js';
import { findingLines } from './doctor.command.js';

describe('the doctor', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['24.1.0', 'ok'],
    ['20.18.9', 'missing'],
    ['18.20.0', 'missing'],
  ])('finds Node %s to be %s', (version, state) => expect(checkNode(version).state).toBe(state));

  it('warns of a table of time zones that is older than rules in use', () => {
    expect(checkZones('2026c').state).toBe('ok');
    expect(checkZones('2025c')).toMatchObject({ state: 'warning', fix: expect.stringContaining('Morocco') as string });
  });

  it('says what to do right below what it found', () =>
    expect(findingLines([checkNode('18.0.0')])).toEqual([
      '✗ Node: version 18.0.0',
      '    install Node 20.19 or later; 24 is recommended',
    ]));
});
