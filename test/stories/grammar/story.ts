import { instant } from './instant.js';
import { clockSeen, type Heard } from './seen.js';

/** Something in a command's data that is only known when the story is told. */
export type Later =
  /** The id of a document that is uploaded before the sentence is spoken; `sha256` asks for its print instead. */
  | { readonly $document: string; readonly sha256?: true }
  /** A field of the latest event of a type in the case's stream, or in another. */
  | { readonly $from: string; readonly field: string; readonly stream?: string };

export const document = (name: string): Later => ({ $document: name });
export const printOf = (name: string): Later => ({ $document: name, sha256: true });
export const latest = (type: string, field: string, stream?: string): Later => ({
  $from: type,
  field,
  ...(stream !== undefined && { stream }),
});

export type Sentence = {
  readonly by: string;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The code with which the house must refuse; nothing when it must obey. */
  readonly refusedWith?: string;
  readonly stream?: string;
};

export type Check = { readonly means: string; readonly expected: unknown; got(events: readonly Heard[]): unknown };

/** Something done to the house itself, such as stopping a process, for stories of bad days. */
export type Deed = 'conductor stops' | 'conductor starts' | 'time passes unheard';

export type Step = {
  readonly at: string;
  readonly means: string;
  readonly sentence?: Sentence;
  readonly deed?: Deed;
  /** An event that the house tells of itself, soon: the step waits for it before it checks. */
  readonly awaits?: string;
  readonly checks: readonly Check[];
};

export type Story = {
  readonly name: string;
  readonly title: string;
  /** A story with deeds is told in a house of its own. */
  readonly alone?: true;
  readonly steps: readonly Step[];
};

/** At a diary's instant, somebody says something; what follows is checked when it has been answered. */
export const at = (diary: string) => ({
  says: (by: string, command: string, data: Sentence['data'], ...checks: readonly Check[]): Step => ({
    at: instant(diary),
    means: `${diary} ${by}: ${command}`,
    sentence: { by, command, data },
    checks,
  }),

  isRefused: (by: string, command: string, data: Sentence['data'], refusedWith: string): Step => ({
    at: instant(diary),
    means: `${diary} ${by}: ${command} is refused`,
    sentence: { by, command, data, refusedWith },
    checks: [],
  }),

  /** Somebody says something in another stream than the case's. */
  saysIn: (stream: string, by: string, command: string, data: Sentence['data']): Step => ({
    at: instant(diary),
    means: `${diary} ${by}: ${command} in ${stream}`,
    sentence: { by, command, data, stream },
    checks: [],
  }),

  awaits: (event: string, ...checks: readonly Check[]): Step => ({
    at: instant(diary),
    means: `${diary} the house says ${event}`,
    awaits: event,
    checks,
  }),

  look: (...checks: readonly Check[]): Step => ({ at: instant(diary), means: `${diary} we look`, checks }),
  happens: (deed: Deed, ...checks: readonly Check[]): Step => ({
    at: instant(diary),
    means: `${diary} ${deed}`,
    deed,
    checks,
  }),
});

type ClockFace = ReturnType<typeof clockSeen>;

/** What a clock of the case must show. */
export const clock = (name: string) => {
  const face = (means: string, expected: unknown, read: (seen: ClockFace) => unknown): Check => ({
    means: `${name} ${means}`,
    expected,
    got: (events) => read(clockSeen(events, name)),
  });
  return {
    isDue: (diary: string) => face('is due', instant(diary), ({ dueAt }) => dueAt),
    startsAt: (diary: string) => face('starts counting', instant(diary), ({ startsAt }) => startsAt),
    isMet: () => face('is met', true, ({ met }) => met),
    netMinutes: (minutes: number) => face('counted, in minutes', minutes, ({ netSeconds }) => minutesOf(netSeconds)),
    usedMinutes: (minutes: number) =>
      face('had counted when it paused, in minutes', minutes, ({ consumedSeconds }) => minutesOf(consumedSeconds)),
    rang: (rung: string, diary: string) => face(`rang ${rung}`, instant(diary), ({ rungs }) => rungs[rung]),
    hasNotRung: (rung: string) => face(`has not rung ${rung}`, undefined, ({ rungs }) => rungs[rung]),
    wasLateBy: (rung: string, seconds: number) =>
      face(`rang ${rung} late, in seconds`, seconds, ({ lateBy }) => lateBy[rung]),
    breaches: (count: number) => face('breaches', count, ({ breaches }) => breaches),
    isNotStarted: () => face('has not started', false, ({ exists }) => exists),
    isRunning: () => face('runs', true, ({ running }) => running),
  };
};

const minutesOf = (seconds: unknown) => (typeof seconds === 'number' ? Math.round((seconds / 60) * 100) / 100 : null);

/** How often an event stands in the case's stream. */
export const happened = (type: string, times = 1): Check => ({
  means: `${type} happened`,
  expected: times,
  got: (events) => events.filter((event) => event.type === type).length,
});

/** A field of the latest event of a type. */
export const says = (type: string, field: string, expected: unknown): Check => ({
  means: `${type} says ${field}`,
  expected,
  got: (events) => events.findLast((event) => event.type === type)?.data[field] ?? null,
});
