import { stages, turns } from '@connex/domain';

const start = '[*]';
const state = (stage: string) => (stage === 'NEW' ? start : stage);

const condition = (when: Readonly<Record<string, readonly string[]>> = {}) => {
  const said = Object.values(when).flat().join(', ');
  return said ? ` (${said})` : '';
};

const arrows = turns.flatMap(({ from, event, when, to }) =>
  from.map((stage) => `  ${state(stage)} --> ${to}: ${event}${condition(when)}`),
);

const reached = stages.filter((stage) => turns.some(({ to }) => to === stage));
const notYet = stages.filter((stage) => !reached.includes(stage));

/** The life of a case, drawn from the table of its turns. */
export const lifecyclePage = (): string =>
  [
    '# The life of a case',
    '',
    'Printed from `libs/domain/src/cases/lifecycle.ts` by `npm run print`. An arrow is an event that turns the page; whatever',
    'else happens leaves the case at its stage.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows,
    `  CLOSED --> ${start}`,
    '```',
    '',
    ...(notYet.length > 0 ? [`Stages that have a name and no way in yet: ${notYet.join(', ')}.`, ''] : []),
  ].join('\n');
