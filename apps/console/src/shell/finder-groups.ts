import type { PaletteGroup, PaletteOption } from '@connex/ui/console';
import type { CaseOverview, Task } from '@connex/read-models';
import type { Role } from '@connex/domain';
import type { Act } from '../commands/language/acts.js';
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

type OpenCase = { readonly nickname: string; readonly tasks: readonly Task[]; readonly acts: readonly Act[] };

/** An act that no task asks for: a question, a pause, a note. */
const besides = (page: string, { key, label, means, refusal }: Act): PaletteOption => ({
  key: `${page}?do=${encodeURIComponent(key)}`,
  label: `${label}…`,
  note: means,
  ...(refusal !== undefined && { refusal }),
});

/** What is to be done in the case that is open, and then everything else that can be done there. */
export const actsGroup = (open: OpenCase | undefined, role: Role): PaletteGroup => ({
  key: 'acts',
  label: `Acts on ${open?.nickname ?? 'a case'}`,
  options: open ? actsIn(open, role) : [],
});

const actsIn = ({ nickname, tasks, acts }: OpenCase, role: Role): readonly PaletteOption[] => {
  const here = tasks.filter((task) => task.nickname === nickname);
  const asked = new Set(here.map(({ command }) => command));
  return [
    ...here.map((task) => actOnCase(nickname, task, role)),
    ...acts.filter(({ command }) => !asked.has(command)).map((act) => besides(pathOf(nickname), act)),
  ];
};

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
