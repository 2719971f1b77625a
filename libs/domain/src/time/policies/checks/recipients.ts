import { roles } from '../../../grammar/role.js';

/** Who can be written to besides the roles: whoever owns the clock, and offices that have no seat in the house. */
const offices = ['owner', 'BOARD_LIAISON', 'BOARD_CHAIR', 'GOV_FOCAL_ALTERNATE'];

const known: ReadonlySet<string> = new Set([...roles, ...offices]);

export const isRecipient = (name: string): boolean => known.has(name) && name !== 'SYSTEM';

export type Side = 'INSIDE' | 'GOVERNMENT' | 'EXPERT' | 'PARTNER';

const sides: Readonly<Record<string, Side>> = {
  GOV_FOCAL: 'GOVERNMENT',
  GOV_FOCAL_ALTERNATE: 'GOVERNMENT',
  GOV_SIGN: 'GOVERNMENT',
  GOV_TEAM: 'GOVERNMENT',
  EXPERT: 'EXPERT',
  LEAD_EXPERT: 'EXPERT',
  PARTNER: 'PARTNER',
};

/** On which side of the table a recipient sits; the unit and its Board sit on the inside. */
export const sideOf = (recipient: string): Side => sides[recipient] ?? 'INSIDE';

const inside: readonly Side[] = ['INSIDE'];
const government: readonly Side[] = ['GOVERNMENT'];

/** The letters of the catalogue, and to whom each may go. Source: domain 9.9. */
const letters: Readonly<Record<string, readonly Side[]>> = {
  'RM-01': inside,
  'RM-02': inside,
  'RM-03': inside,
  'RM-04': inside,
  'RM-05': government,
  'RM-06': government,
  'RM-07': government,
  'RM-08': government,
  'RM-09': ['EXPERT'],
  'RM-10': ['EXPERT'],
  'RM-11': ['EXPERT'],
  'RM-12': ['EXPERT', 'GOVERNMENT'],
  'RM-13': ['PARTNER'],
  'RM-14': inside,
  'RM-15': government,
  'RM-16': inside,
  'RM-17': inside,
  'RM-18': inside,
};

/** The sides to which a letter is addressed; nothing when there is no such letter. */
export const addressedTo = (letter: string): readonly Side[] | undefined => letters[letter];
