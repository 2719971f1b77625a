import { maskFor, type Recorded } from '@connex/domain';
import { asKnown, asKnownNow, instantFrom, InstantRefused } from '@connex/insight';
import type { Projector } from '@connex/read-models';
import { maySee, sightIn, type Sight } from '../access/sight.js';
import type { Speaker } from '../access/speaker.js';
import { worksHere } from '../access/speaker.js';
import type { Parts } from '../parts.js';
import { problem, type FieldError } from '../problems/problem.js';
import { factsOfCases, visibleCases } from './visible-cases.js';

type Asked = Readonly<Record<string, unknown>>;
type Known = 'then' | 'now';

/** An instant of the past, and whether it is told as it was known then or as it is known now. */
export type AsOf = { readonly asOf: string; readonly known: Known; readonly stream?: string };

/** The windows that can be turned back: those that fold the facts of one case each. */
const turnedBack = ['sla-board', 'case-overview'];

export const isAsOf = (asked: Asked): boolean => 'asOf' in asked || 'known' in asked;

type Say = (name: string, message: string) => void;

/** Reads `?asOf=<instant>&known=then|now[&stream=]`. Whatever is not understood is named. */
export const asOfIn = (view: string, asked: Asked, houseNow: string): AsOf => {
  const errors: FieldError[] = [];
  const say: Say = (name, message) => void errors.push({ path: `query.${name}`, message });
  const { asOf, known, stream, limit: _, ...rest } = asked;
  if (!turnedBack.includes(view)) say('asOf', `Only ${turnedBack.join(' and ')} can be shown as of an instant.`);
  if (stream !== undefined && typeof stream !== 'string') say('stream', 'Say it once.');
  for (const name of Object.keys(rest)) say(name, 'With asOf, only known and stream can be said beside.');
  const read = { asOf: instantIn(asOf, houseNow, say), known: knownIn(known, say) };
  if (errors.length > 0) throw problem('NOT_UNDERSTOOD', { errors });
  return { ...read, ...(typeof stream === 'string' && { stream }) };
};

const knownIn = (known: unknown, say: Say): Known => {
  if (known !== undefined && known !== 'then' && known !== 'now')
    say('known', 'Is then (as it was known then) or now (as it is known now).');
  return known === 'now' ? 'now' : 'then';
};

const instantIn = (asOf: unknown, houseNow: string, say: Say): string => {
  try {
    // A plus that was not spelt %2B arrives as a space.
    const instant = instantFrom(String(asOf ?? '').replace(' ', '+'));
    if (instant > houseNow) say('asOf', `Lies ahead of the house's now, ${houseNow}.`);
    return instant;
  } catch (fault) {
    if (!(fault instanceof InstantRefused)) throw fault;
    say('asOf', fault.message);
    return '';
  }
};

type Row = { readonly key: string; readonly stream: string; readonly revision: number; readonly row: unknown };

/** What a window showed at an instant, told anew from the facts of the cases that the asker may see now. */
export const rowsAsOf = async (
  parts: Pick<Parts, 'log' | 'views' | 'limits'>,
  view: Projector,
  speaker: Speaker,
  { asOf, known, stream }: AsOf,
): Promise<readonly Row[]> => {
  if (!worksHere(speaker.role)) throw problem('NOT_YOURS_TO_DO');
  const streams = await streamsSeen(parts, sightIn(view, speaker), stream);
  const factsAt = known === 'then' ? asKnown : asKnownNow;
  const rows: Row[] = [];
  const until = performance.now() + parts.limits.requestMillis;
  for await (const one of factsOfCases(parts.log, streams)) {
    if (performance.now() > until) throw problem('BUSY', { retryAfter: 5, detail: tooMany });
    const facts = factsAt(one.facts, asOf);
    const revision = facts.at(-1)?.revision ?? 0;
    for (const [key, row] of Object.entries(shownAfter(view, one.stream, facts)))
      rows.push({ key, stream: one.stream, revision, row: maskFor(speaker.role, view.row, row) });
  }
  return rows.sort((one, other) => (one.key < other.key ? -1 : 1));
};

/** Whoever asked was answered long ago: nobody tells the rest for nothing. */
const tooMany = 'So many cases were not told again in time. Say with stream= which case is meant.';

const streamsSeen = async (
  { log, views }: Pick<Parts, 'log' | 'views'>,
  sight: Sight,
  stream: string | undefined,
): Promise<readonly string[]> => {
  if (stream === undefined) return visibleCases(views, sight);
  if (!(await maySee(log, stream, sight))) throw problem('NOT_FOUND');
  return [stream];
};

const shownAfter = (view: Projector, stream: string, facts: readonly Recorded[]): Readonly<Record<string, unknown>> => {
  if (view.kind === 'list' || facts.length === 0) return {};
  return view.show(
    facts.reduce<unknown>((state, fact) => view.evolve(state, fact), view.initial),
    stream,
  );
};
