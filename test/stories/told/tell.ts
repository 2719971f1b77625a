import type { Answer } from '@connex/cli';
import { derivedId } from '@connex/event-log';
import type { Heard } from '../grammar/seen.js';
import type { Check, Later, Step, Story } from '../grammar/story.js';
import type { StoryHouse } from './story-house.js';

export type Failure = { readonly step: string; readonly expected: unknown; readonly got: unknown };
export type StoryResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly failures: readonly Failure[];
};

type Telling = {
  readonly story: Story;
  stream: string | undefined;
  passed: number;
  seconds: number;
  readonly failures: Failure[];
};

/** An id that follows from the story and the step, so that a story told twice, or told again after a fall, says the same. */
const idOf = (...from: readonly (string | number)[]): string => derivedId(...from.map(String));

/**
 * Tells stories in one house, their steps merged by instant since the clock only moves forward, and checks each step as
 * soon as it has been answered. A story that is refused where it should not be is recorded as failed and goes on.
 */
export const tellStories = async (
  stories: readonly Story[],
  house: StoryHouse,
  progress: (step: number, of: number, means: string) => void = () => undefined,
): Promise<readonly StoryResult[]> => {
  const tellings = stories.map((story): Telling => ({ story, stream: undefined, passed: 0, seconds: 0, failures: [] }));
  const steps = tellings
    .flatMap((telling) => telling.story.steps.map((step, index) => ({ telling, step, index })))
    .sort((one, other) => (one.step.at < other.step.at ? -1 : one.step.at > other.step.at ? 1 : 0));

  for (const [count, { telling, step, index }] of steps.entries()) {
    const since = performance.now();
    await house.advance(step.at, step.deed === 'time passes unheard');
    await tellStep(telling, step, index, house);
    telling.seconds += (performance.now() - since) / 1_000;
    progress(count + 1, steps.length, `${telling.story.name} ${step.means}`);
  }
  return tellings.map(({ story, passed, failures, seconds }) => ({
    name: story.name,
    passed,
    failed: failures.length,
    seconds: Math.round(seconds * 100) / 100,
    failures,
  }));
};

const tellStep = async (telling: Telling, step: Step, index: number, house: StoryHouse) => {
  if (step.deed === 'conductor stops') await house.conductor.stop();
  if (step.deed === 'conductor starts') await house.conductor.start();
  if (step.sentence) await speak(telling, step, index, house);
  if (step.awaits) await heard(telling, step.awaits, house);
  if (step.checks.length === 0) return;
  const events = await eventsOf(telling, house);
  for (const check of step.checks) note(telling, step, check, check.got(events));
};

const patience = 15_000;

/** Waits until the case says an event, while the clock stands; whether it ever did, the checks tell. */
const heard = async (telling: Telling, type: string, house: StoryHouse) => {
  const since = performance.now();
  while (performance.now() - since < patience) {
    const events = await eventsOf(telling, house);
    if (events.some((event) => event.type === type)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const note = (telling: Telling, step: Step, check: Pick<Check, 'means' | 'expected'>, got: unknown) => {
  if (JSON.stringify(got) === JSON.stringify(check.expected)) telling.passed++;
  else
    telling.failures.push({
      step: `${step.means}: ${check.means}`,
      expected: check.expected ?? null,
      got: got ?? null,
    });
};

const speak = async (telling: Telling, step: Step, index: number, house: StoryHouse) => {
  const { sentence } = step;
  if (!sentence) return;
  const stream = sentence.stream ?? telling.stream;
  const answer = await house.as(sentence.by).speak(sentence.command, {
    commandId: idOf(telling.story.name, index),
    data: await resolve(sentence.data, { telling, by: sentence.by }, house),
    ...(stream !== undefined && { stream }),
  });
  if (answer.ok) telling.stream ??= answer.body.stream;
  const { refusedWith: expected = 'done' } = sentence;
  note(telling, step, { means: 'is answered', expected }, answerSeen(answer, expected));
};

/** The code of a refusal that was expected; of one that was not, the whole of it, so that a person can see why. */
const answerSeen = (answer: Answer<unknown>, expected: string): unknown => {
  if (answer.ok) return 'done';
  return expected === 'done' ? answer.problem : answer.problem.code;
};

const eventsOf = async ({ stream }: Telling, house: StoryHouse): Promise<readonly Heard[]> =>
  stream === undefined ? [] : house.eventsOf(stream);

const isLater = (value: object): value is Later => '$document' in value || '$from' in value;

/** Whose sentence is being told: whoever speaks it uploads the papers that it is the first to name. */
type Speaking = { readonly telling: Telling; readonly by: string };

const resolve = async (value: unknown, speaking: Speaking, house: StoryHouse): Promise<unknown> => {
  if (Array.isArray(value)) return Promise.all(value.map((one) => resolve(one, speaking, house)));
  if (typeof value !== 'object' || value === null) return value;
  if (isLater(value)) return answerLater(value, speaking, house);
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, held]) => [key, await resolve(held, speaking, house)] as const),
  );
  return Object.fromEntries(entries);
};

const answerLater = async (later: Later, { telling, by }: Speaking, house: StoryHouse): Promise<unknown> => {
  if ('$from' in later) {
    const events = later.stream === undefined ? await eventsOf(telling, house) : await house.eventsOf(later.stream);
    return events.findLast(({ type }) => type === later.$from)?.data[later.field] ?? `no ${later.$from}`;
  }
  const paper = `${telling.story.name} ${later.$document}`;
  const { documentId, sha256 } = await house.paper(paper, idOf(paper), by);
  return later.sha256 ? sha256 : documentId;
};
