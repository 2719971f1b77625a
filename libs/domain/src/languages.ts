import { approvals } from './approvals/approvals.language.js';
import { caseLanguage } from './cases/case.language.js';
import { decision } from './cases/decision/decision.language.js';
import { dueDiligence } from './cases/due-diligence/due-diligence.language.js';
import { eligibility } from './cases/eligibility/eligibility.language.js';
import { enquiry } from './cases/enquiry/enquiry.language.js';
import { governmentWeek } from './cases/government-week/government-week.language.js';
import { intake } from './cases/intake/intake.language.js';
import { questions } from './cases/intake/questions.language.js';
import { complaints } from './cases/complaints/complaints.language.js';
import { laterChapters } from './cases/later-chapters.js';
import { notes } from './cases/notes/notes.language.js';
import { privacy } from './cases/privacy/privacy.language.js';
import { staff } from './cases/staff/staff.language.js';
import { track } from './cases/track/track.language.js';
import { countries } from './countries/countries.language.js';
import { delegations } from './delegations/delegations.language.js';
import type { Language } from './grammar/language.js';
import { house } from './house/house.language.js';
import { people } from './people/people.language.js';
import { alarmLanguage } from './time/clocks/alarm.language.js';
import { calendarLanguage } from './time/calendars/calendar.language.js';
import { clockLanguage } from './time/clocks/clock.language.js';
import { policyLanguage } from './time/policies/policy.language.js';

/** Every chapter of the language of the house, by the name under which the handbook prints it. */
export const languages: Readonly<Record<string, Language>> = {
  case: caseLanguage,
  enquiry,
  intake,
  questions,
  eligibility,
  'due-diligence': dueDiligence,
  decision,
  approvals,
  track,
  staff,
  notes,
  'government-week': governmentWeek,
  ...laterChapters,
  complaints,
  privacy,
  alarms: alarmLanguage,
  clocks: clockLanguage,
  calendars: calendarLanguage,
  policy: policyLanguage,
  people,
  countries,
  delegations,
  house,
};
