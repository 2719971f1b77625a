const spelt: Readonly<Record<string, string>> = {
  CASE_MGR: 'Case manager',
  GOV_FOCAL: 'Focal point',
  GOV_SIGN: 'Signatory',
  GOV_TEAM: 'Government team',
  INTAKE: 'Intake officer',
  INTEGRITY: 'Integrity officer',
  ROSTER: 'Roster manager',
  CONTRACTS: 'Contracts officer',
  HEAD: 'Head of unit',
  DEPUTY: 'Deputy head',
  BOARD: 'Board',
  ME: 'Monitoring officer',
  DPO: 'Data protection officer',
  AUDITOR: 'Auditor',
  ADMIN: 'Administrator',
  SYSTEM: 'The house itself',
  CSU: 'Unit',
  DAC: 'DAC',
  LDC: 'LDC',
  LLDC: 'LLDC',
  SIDS: 'SIDS',
  EITI: 'EITI',
  WB_INCOME: 'World Bank income group',
  UNKNOWN: 'Not known yet',
  REQUEST_ACK: 'Acknowledgement',
  ENQUIRY_RESPONSE: 'Enquiry answer',
  GOV_INFO: 'Government answer',
  BOARD_DECISION: 'Board decision',
  GOV_SELECTION: 'Government pick',
  GOV_EVALUATION: 'Government evaluation',
  COI_CLEARANCE: 'Conflict clearance',
  COI_MIDCASE: 'Conflict at work',
  ROUND_PREP: 'Round preparation',
  EXPERT_INVITE: 'Invitation of an expert',
  REFERRAL_ACCEPT: 'Answer of a partner',
  DSR: 'Data subject request',
  EXPERT: 'Expert',
  PARTNER: 'Partner',
};

/** Names of fields that read badly when only taken apart. */
const fields: Readonly<Record<string, string>> = {
  about: 'What it is about',
  asOfDate: 'As of which day',
  askedOf: 'Asked of',
  basis: 'On the basis of',
  alternatives: 'What else was possible',
  channel: 'How it reached us',
  complete: 'Is the question answered completely?',
  confidentialityWaiver: 'Does the government waive confidentiality?',
  contractSizeBasis: 'Why this contract is large enough',
  decision: 'Decision',
  languages: 'Languages',
  mitigation: 'What would lessen it',
  nationalLevel: 'Who asks',
  personRef: 'Person',
  reasonCode: 'Reason',
  reasonText: 'Why',
  resourceTags: 'Resources',
  sectorOk: 'Is the sector within what the unit supports?',
  services: 'Services',
  signedBy: 'Signed by',
  text: 'Text',
  via: 'How it came',
  to: 'To',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `DUE_DILIGENCE` as people say it: `Due diligence`. */
export const wordOf = (code: string): string =>
  spelt[code] ?? (/^[A-Z0-9_]+$/.test(code) ? capital(code.toLowerCase().replaceAll('_', ' ')) : labelOf(code));

/** `letterDocumentId` as people say it: `Letter`. */
export const labelOf = (name: string): string =>
  fields[name] ?? capital(apart(name.replace(/(DocumentId|Id)$/, '')) || 'document');

/** `AnswerEnquiry` as people say it: `Answer enquiry`. */
export const actOf = (command: string): string => capital(apart(command));

const apart = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/Sha 256/i, 'print')
    .toLowerCase()
    .trim();

/** What two pairs of eyes look at, inside a sentence. */
const matters: Readonly<Record<string, string>> = {
  CloseEnquiry: 'the end of the enquiry',
  DecideRequest: 'an answer to the request',
  DetermineEligibility: 'eligibility',
  GrantRole: 'a role',
  RecordCountryStatus: 'the status of a country',
  SetTrack: 'the track',
};
const matterOf = (command: string): string => matters[command] ?? lower(actOf(command));

/** `Propose an answer to the request` */
export const proposingOf = (command: string): string => `Propose ${matterOf(command)}`;
/** `Decide eligibility` */
export const decidingOf = (command: string): string => `Decide ${matterOf(command).replace(/^an? /, 'the ')}`;

/** A role inside a sentence: `the head of unit`. */
export const roleOf = (role: string): string => `the ${lower(wordOf(role))}`;
export const anyOfRoles = (roles: readonly string[]): string => roles.map(roleOf).join(' or ');
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
