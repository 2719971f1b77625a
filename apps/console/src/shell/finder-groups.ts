import type { PaletteGroup, PaletteOption } from '@connex/ui/console';
import type { CaseOverview, Task } from '@connex/read-models';
import type { Role } from '@connex/domain';
import { actOf, lower } from '../commands/words.js';
import { inWords } from '../time/words.js';
import { placesFor } from './places.js';

const pathOf = (nickname: string) => `/cases/${encodeURIComponent(nickname)}`;

/** Every case by its nickname, with where it stands. */
export const casesGroup = (cases: readonly CaseOverview[]): PaletteGroup => ({
  key: 'cases',
  label: 'Cases',
  options: cases
    .map(({ nickname, closed, stage, ball }) => ({
      key: pathOf(nickname),
      label: nickname,
      note: closed ? 'closed' : `${lower(inWords(stage))}, ${lower(inWords(ball))}`,
    }))
    .toSorted((one, other) => one.label.localeCompare(other.label)),
});

export const pagesGroup = (role: Role): PaletteGroup => ({
  key: 'pages',
  label: 'Go to',
  options: [
    ...placesFor(role).map(({ to, label, keys }) => ({ key: to, label, hotkey: keys })),
    { key: '/?group=stage', label: 'SLA board by stage' },
    { key: '/?ball=GOVERNMENT', label: 'SLA board, ball with a government' },
  ],
});

/** An act that is not yours is listed with the desk whose it is. */
const refusalOf = (roles: readonly string[], role: Role): Pick<PaletteOption, 'refusal'> =>
  roles.includes(role) ? {} : { refusal: `for the ${roles.map((one) => lower(inWords(one))).join(' or the ')}` };

const actOnCase = (nickname: string, { command, subject, means, roles, taskId }: Task, role: Role): PaletteOption => {
  const page = pathOf(nickname);
  const asked = new URLSearchParams({ do: command, ...(subject === null ? {} : { for: subject }) });
  return {
    key: `${page}?${asked.toString()}#${taskId}`,
    label: `${actOf(command)}…`,
    note: means,
    ...refusalOf(roles, role),
  };
};

/** What is to be done in the case that is open. */
export const actsGroup = (tasks: readonly Task[], nickname: string | undefined, role: Role): PaletteGroup => ({
  key: 'acts',
  label: `Acts on ${nickname ?? 'a case'}`,
  options:
    nickname === undefined
      ? []
      : tasks.filter((task) => task.nickname === nickname).map((task) => actOnCase(nickname, task, role)),
});

const beginnings = ['RegisterEnquiry', 'RegisterRequest'];

export const beginningsGroup = (role: Role): PaletteGroup => ({
  key: 'begin',
  label: 'Begin',
  options: beginnings.map((command) => ({
    key: `/requests?do=${command}`,
    label: `${actOf(command)}…`,
    ...refusalOf(['INTAKE'], role),
  })),
});
