import type { ReactNode } from 'react';
import { factOf, type CaseRow, type Happening } from '../door/cases.js';
import type { Words } from '../words/words.js';

/** Somebody known by a handle only: `case-manager` is "Case manager". A name stays as it is. */
export const called = (person: string): string =>
  /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/.test(person)
    ? person.charAt(0).toUpperCase() + person.slice(1).replace(/[._-]+/g, ' ')
    : person;

/** Who answers for us in this case, as far as the house tells a government; nobody yet: the desk does. */
export const officerOf = (
  words: Words,
  { staff }: Pick<CaseRow, 'staff'>,
  contactOfficer: string | undefined,
): ReactNode | undefined => {
  const manager = staff.find(({ role, person }) => role === 'CASE_MGR' && person)?.person;
  if (manager) return words.say('officer.manager', { name: called(manager) });
  const intake = staff.find(({ role, person }) => role === 'INTAKE' && person)?.person ?? contactOfficer;
  return intake && words.say('officer.intake', { name: called(intake) });
};

const lastText = (story: readonly Happening[], type: string, field: string): string | undefined => {
  const happening = story.findLast((one) => one.type === type);
  const value = happening && factOf(happening)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What a case's story says of who is on either side. */
export const sidesIn = (story: readonly Happening[]) => ({
  contactOfficer: lastText(story, 'RequestAcknowledged', 'contactOfficer'),
  institution: lastText(story, 'OfficialContactRecorded', 'institution'),
});
