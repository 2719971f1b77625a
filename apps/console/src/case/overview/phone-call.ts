import type { CaseTimeline, Task } from '@connex/read-models';
import type { Fact } from '@connex/ui/html';
import { actOf, lower, wordOf } from '../../commands/words.js';
import { dayAndTime, dayOf } from '../../time/format.js';
import { personInWords } from '../../time/words.js';
import { byDue } from '../ball.js';
import { saidBy } from '../clocks/facts.js';
import type { CaseFile } from '../use-case.js';
import { thereNow } from './there-now.js';

const lastOf = (story: readonly CaseTimeline[], ...types: readonly string[]) =>
  story.findLast(({ type }) => types.includes(type));
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const listOf = (value: unknown) => (Array.isArray(value) ? value.map(String).join(', ') : undefined);

const whatTheyAsked = ({ story }: CaseFile): Fact => {
  const request = lastOf(story, 'RequestReceived');
  const said = request ? saidBy(request) : {};
  const enquiry = lastOf(story, 'EnquiryReceived');
  const asked = listOf(said['servicesRequested']) || (enquiry && textOf(saidBy(enquiry)['summary']));
  return {
    term: 'They asked',
    detail: asked ?? textOf(said['contractName']) ?? '–',
    note: asked ? [textOf(said['contractName']), listOf(said['counterparties'])].filter(Boolean).join(', ') : undefined,
  };
};

/** A clock that stands has no date. */
const dueOf = ({ dueAt, clockId }: Task, { clocks, now }: CaseFile) => {
  const isPaused = clocks.some((clock) => clock.clockId === clockId && clock.status === 'paused');
  if (isPaused) return 'no date while its clock stands';
  return dueAt === null ? undefined : `by ${dayAndTime(dueAt, now)}`;
};

const whatWeDo = (file: CaseFile): Fact => {
  const { nextDue } = file.overview;
  const next = file.tasks.filter(({ roles }) => !roles.some((role) => role.startsWith('GOV_'))).toSorted(byDue)[0];
  if (!next) return { term: 'We do now', detail: nextDue ? wordOf(nextDue.title) : 'Nothing waits for us' };
  return { term: 'We do now', detail: next.means.replace(/\.$/, ''), note: dueOf(next, file) };
};

const nextDate = ({ overview: { nextDue }, story, now }: CaseFile): Fact => {
  const request = lastOf(story, 'RequestReceived');
  const round = request && textOf(saidBy(request)['nextRoundDate']);
  return {
    term: 'Next date',
    detail: nextDue
      ? `${nextDue.provisional ? '≈ ' : ''}${dayAndTime(nextDue.dueAt, now)}, ${lower(wordOf(nextDue.title))}`
      : 'No clock runs towards a date',
    note: round && `next round wanted for ${dayOf(`${round}T12:00:00.000Z`, now)}`,
  };
};

const lastQuestion = ({ overview: { openQuestions }, story, now }: CaseFile): Fact => {
  const open = openQuestions.at(-1);
  if (open)
    return {
      term: 'Last question',
      detail: open.text ?? 'A question is open',
      note: `open since ${dayAndTime(open.askedAt, now)}`,
    };
  const asked = lastOf(story, 'InformationRequested');
  return {
    term: 'Last question',
    detail: 'None is open',
    note: asked && `last asked ${dayAndTime(asked.at, now)}`,
  };
};

const proposals = ({ overview: { openProposals }, now }: CaseFile): readonly Fact[] =>
  openProposals.map(({ command, proposer, expiresAt }) => ({
    term: 'Proposed',
    detail: `${actOf(command)}, by ${personInWords(proposer)}`,
    note: `lapses ${dayAndTime(expiresAt, now)}`,
  }));

const staff = ({ overview }: CaseFile): Fact => ({
  term: 'Staff',
  detail:
    overview.staff.map(({ person, role }) => `${personInWords(person)}, ${lower(wordOf(role))}`).join('; ') ||
    'Nobody is assigned: each desk owns its part',
});

const contacts = ({ story, overview, calendars, now }: CaseFile): Fact => {
  const recorded = story.filter(({ type }) => type === 'OfficialContactRecorded').map(saidBy);
  const names = recorded.map(({ person, role, institution }) =>
    [textOf(person) && personInWords(String(person)), lower(wordOf(String(role))), textOf(institution)]
      .filter(Boolean)
      .join(', '),
  );
  return {
    term: 'Call',
    detail: names.join('; ') || 'No contact is recorded',
    note: thereNow(overview.country, calendars, now),
  };
};

/** All that one must know to answer the telephone. A field of a class that is not theirs is left out, as everywhere. */
export const phoneCall = (file: CaseFile): readonly Fact[] => [
  whatTheyAsked(file),
  whatWeDo(file),
  nextDate(file),
  lastQuestion(file),
  ...proposals(file),
  staff(file),
  contacts(file),
];
