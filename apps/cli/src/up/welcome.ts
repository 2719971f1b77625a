import { placeOf, type Addresses } from '@connex/infra-local';

/** The addresses of a house without the password of its database. */
export const openly = (addresses: Addresses): Readonly<Record<string, string>> => ({
  ...addresses,
  postgres: placeOf(addresses.postgres),
});

const officials = ['focal.point@ministry.example', 'point.focal@ministere.example (in French)'];

/** Whom to be at the console's sign-in, and which address may ask the portal for a code. */
const whoToBe = (house: string, { identity, portal, mailbox }: Addresses): readonly string[] => [
  ...(identity && house !== 'wall' ? ['Sign in to the console as case-manager, head, auditor, intake, …'] : []),
  ...(identity && house === 'wall' ? ['Sign in to the console as administrator or head.'] : []),
  ...(portal && house !== 'wall'
    ? [
        `Open the portal as ${officials.join(' or ')}; ${mailbox ? 'the code comes to the mailbox' : 'a code comes by mail'}.`,
      ]
    : []),
];

const firstSteps = (house: string): readonly string[] =>
  house === 'wall'
    ? [
        'This house is empty and keeps the time of the world. Its first administrator signs in with a token:',
        '  npx connex token administrator',
        'The first head grants what the administrator proposes, for example a role to a person called clara:',
        '  npx connex token head',
        '  npx connex cases propose GrantRole person-clara --as administrator',
        '  npx connex cases decide person-clara --as head',
      ]
    : [
        'Look around:',
        '  npx connex board',
        '  npx connex cases list',
        '  npx connex token case-manager   (a token for the API)',
      ];

/** What is printed when a house stands: where to look, and how to get a token. */
export const welcome = (house: string, addresses: Addresses): readonly string[] => [
  '',
  `The house "${house}" is open.`,
  `  Console      ${addresses.console}`,
  ...(addresses.portal ? [`  Portal       ${addresses.portal}`] : []),
  ...(addresses.mailbox ? [`  Mailbox      ${addresses.mailbox}`] : []),
  `  API          ${addresses.api}/api/v1 (described at ${addresses.api}/docs)`,
  ...(addresses.temporalUi ? [`  Temporal     ${addresses.temporalUi}`] : []),
  `  Postgres     ${placeOf(addresses.postgres)}`,
  ...(addresses.kafka ? [`  Kafka        ${addresses.kafka}`] : []),
  '',
  ...whoToBe(house, addresses),
  '',
  ...firstSteps(house),
  '',
  'Ctrl-C stops everything; the data stays.',
];
