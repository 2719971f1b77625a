import { stageAfter } from '@connex/domain/lifecycle';
import type { CaseOverview, Task } from '@connex/read-models';
import { lower, wordOf } from '../commands/words.js';

type Happened = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
};
type Held = {
  readonly stage: ReturnType<typeof stageAfter>;
  readonly open: ReadonlySet<string>;
  readonly board: boolean;
  readonly with: string;
  readonly since: string;
};

const before = { stage: 'NEW' as Held['stage'], open: new Set<string>(), board: false, with: '', since: '' };

const questionsAfter = (open: ReadonlySet<string>, { type, data }: Happened): ReadonlySet<string> => {
  const next = new Set(open);
  if (type === 'InformationRequested') next.add(String(data['questionId']));
  if (type === 'InformationProvided' && data['complete'] === true) next.delete(String(data['questionId']));
  return next;
};

const holderOf = (stage: Held['stage'], open: ReadonlySet<string>, board: boolean): string => {
  if (stage === 'CLOSED') return 'NONE';
  if (open.size > 0) return 'GOVERNMENT';
  return board ? 'BOARD' : 'CSU';
};

/** Since when the ball is where it is. RFC 3339; nothing before anything has happened. */
export const ballSince = (facts: readonly Happened[]): string | undefined =>
  facts.reduce<Held>((held, fact) => {
    const stage = stageAfter(held.stage, fact);
    const open = questionsAfter(held.open, fact);
    const board = fact.type === 'BoardExceptionRequested' || (held.board && stage === held.stage);
    const next = holderOf(stage, open, board);
    return { stage, open, board, with: next, since: next === held.with ? held.since : fact.occurredAt };
  }, before).since || undefined;

const holders: Readonly<Record<CaseOverview['ball'], string>> = {
  CSU: 'the unit',
  GOVERNMENT: 'the government',
  EXPERT: 'the expert',
  PARTNER: 'the partner',
  BOARD: 'the Board',
  NONE: 'nobody',
};

const isOfUnit = ({ roles }: Task) => !roles.some((role) => role.startsWith('GOV_') || role === 'BOARD');

/** Which desk of the unit has it in hand: that of the first task that is the unit's; nothing while the ball is elsewhere. */
export const deskOf = ({ ball }: Pick<CaseOverview, 'ball'>, tasks: readonly Task[]): string | undefined => {
  const first = ball === 'CSU' ? tasks.filter(isOfUnit).toSorted(byDue)[0]?.roles[0] : undefined;
  return first && lower(wordOf(first));
};

export const byDue = (one: Pick<Task, 'dueAt'>, other: Pick<Task, 'dueAt'>): number =>
  (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999');

export const holderWord = (ball: CaseOverview['ball']): string => holders[ball];
