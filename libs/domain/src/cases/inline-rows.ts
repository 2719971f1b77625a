import type { Access, Claim, Spoken } from '../grammar/mind.js';
import type { Role } from '../grammar/role.js';
import { countryOf, isOver, nicknameOf, type SupportCase } from './support-case.js';

/** Who sees a case from its first day. ADMIN sees none (ruling 37). */
export const teamOfCases: readonly Role[] = [
  'INTAKE',
  'CASE_MGR',
  'INTEGRITY',
  'HEAD',
  'DEPUTY',
  'AUDITOR',
  'ROSTER',
  'CONTRACTS',
  'ME',
  'DPO',
];

/** A contract's name without what people spell differently: case, accents, points and spaces. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The names that a case holds as long as it is open: its contract, which nobody may read, and its nickname. */
const namesHeld = (supportCase: SupportCase, secretly: (text: string) => string): readonly string[] => {
  if (supportCase.stage === 'NEW' || isOver(supportCase)) return [];
  const { request } = supportCase.chapters;
  const name = nicknameOf(supportCase).toLowerCase();
  const contract = request.status === 'none' ? [] : [`${countryOf(supportCase)}|${plain(request.letter.contractName)}`];
  return [`nickname:${name}`, ...contract.map((text) => `contract:${secretly(text)}`)];
};

/** What an append lets go and takes hold of. */
export const claimsBetween = (
  before: SupportCase,
  after: SupportCase,
  secretly: (text: string) => string,
): readonly Claim[] => {
  const [held, holds] = [namesHeld(before, secretly), namesHeld(after, secretly)];
  return [
    ...held.filter((key) => !holds.includes(key)).map((key) => ({ key, holds: false })),
    ...holds.filter((key) => !held.includes(key)).map((key) => ({ key, holds: true })),
  ];
};

const grantees = ({ stage, chapters }: SupportCase): readonly string[] =>
  stage === 'NEW'
    ? []
    : [
        ...teamOfCases.map((role) => `role:${role}`),
        ...(chapters.eligibility.boardAsked === undefined ? [] : ['role:BOARD']),
        ...new Set(chapters.team.officials.map(({ person }) => `person:${person}`)),
      ];

/** Whoever opens a case for a government sees it, too. */
const opener = ({ meta: { by } }: Spoken, before: SupportCase) =>
  before.stage === 'NEW' && by.role === 'GOV_FOCAL' ? [`person:${by.person}`] : [];

export const accessBetween = (before: SupportCase, after: SupportCase, command: Spoken): readonly Access[] => {
  const saw = grantees(before);
  return [...grantees(after), ...opener(command, before)]
    .filter((grantee) => !saw.includes(grantee))
    .map((grantee) => ({ grantee, sees: true }));
};
