import type { ReactNode } from 'react';
import type { CaseRow } from '../door/cases.js';
import type { Words } from '../words/words.js';

/** Who answers for us in this case, as far as the house tells a government; nobody yet: the desk does. */
export const officerOf = (words: Words, { staff }: Pick<CaseRow, 'staff'>): ReactNode | undefined => {
  const manager = staff.find(({ role, person }) => role === 'CASE_MGR' && person);
  const intake = staff.find(({ role, person }) => role === 'INTAKE' && person);
  if (manager?.person) return words.say('officer.manager', { name: manager.person });
  return intake?.person ? words.say('officer.intake', { name: intake.person }) : undefined;
};
