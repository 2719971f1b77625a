import { classes, commandNamed, mayRead, roles, words, type Role } from '@connex/domain';

const commands = words.map(({ name }) => commandNamed(name)).filter((command) => command !== undefined);

const askedBy = (role: Role) => commands.filter(({ by }) => by.includes(role)).map(({ name }) => name);
const proposedBy = (role: Role) =>
  commands.filter((command) => command.proposedBy?.includes(role)).map(({ name }) => name);
const orNothing = (names: readonly string[]) => names.join(', ') || '–';

/** Least privilege on one page: what each role may ask, propose and read. */
export const rolesPage = (): string =>
  [
    '# Roles',
    '',
    'Printed from the languages by `npm run print`. What stands in no line may not be done. To see a case at all, a role',
    'or a person needs an access row besides; ADMIN sees no case. An auditor reads hashes in every class.',
    '',
    '## What a role may ask for',
    '',
    '| role | may ask | may propose |',
    '| --- | --- | --- |',
    ...roles.map((role) => `| ${role} | ${orNothing(askedBy(role))} | ${orNothing(proposedBy(role))} |`),
    '',
    '## What a role may read, in a case that it sees',
    '',
    `| role | ${['INTERNAL', ...classes].join(' | ')} |`,
    `| --- |${' --- |'.repeat(classes.length + 1)}`,
    ...roles.map(
      (role) => `| ${role} | yes | ${classes.map((one) => (mayRead(role, one) ? 'yes' : '–')).join(' | ')} |`,
    ),
    '',
  ].join('\n');
