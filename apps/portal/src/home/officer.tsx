import type { ReactNode } from 'react';
import { factOf, type CaseRow, type Happening } from '../door/cases.js';
import type { Words } from '../words/words.js';

/** How the house calls its people, by the handle under which a case knows them. */
export type Names = ReadonlyMap<string, string>;

const isHandle = (person: string): boolean => /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/.test(person);

/** A handle is no name: whoever has no other is called by what they do. */
export const nameOf = (person: string, names: Names): string | undefined =>
  names.get(person) ?? (isHandle(person) ? undefined : person);

/** Who answers for us in this case, as far as the house tells a government; nobody yet: the desk does. */
export const officerOf = (
  words: Words,
  { staff }: Pick<CaseRow, 'staff'>,
  contactOfficer: string | undefined,
  names: Names,
): ReactNode | undefined => {
  const called = (what: 'manager' | 'intake', person: string): ReactNode => {
    const name = nameOf(person, names);
    return name ? words.say(`officer.${what}`, { name }) : words.t(`officer.${what}.plain`);
  };
  const manager = staff.find(({ role, person }) => role === 'CASE_MGR' && person)?.person;
  if (manager) return called('manager', manager);
  const intake = staff.find(({ role, person }) => role === 'INTAKE' && person)?.person ?? contactOfficer;
  return intake && called('intake', intake);
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
