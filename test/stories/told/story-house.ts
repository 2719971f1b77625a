import { doorClient, type DoorClient } from '@connex/cli';
import { openHouseClock, type HouseClockKeeper } from '@connex/event-log';
import type { Heard } from '../grammar/seen.js';
import { paper } from './paper.js';

/** What stories need of a house: people who speak, a clock that walks, papers, and a conductor that may fall asleep. */
export type StoryHouse = {
  as(person: string): DoorClient;
  /** Walks the clock to an instant, answering every alarm on the way; `unheard` lets time pass though nobody answers. */
  advance(until: string, unheard?: boolean): Promise<void>;
  eventsOf(stream: string): Promise<readonly Heard[]>;
  /** A paper of that title, uploaded once, by whoever is the first to name it; answers its id and print. */
  paper(title: string, uploadId: string, by: string): Promise<{ readonly documentId: string; readonly sha256: string }>;
  readonly conductor: { stop(): Promise<void>; start(): Promise<void> };
  /** Lets the clock run at the wall's pace from where it stands. */
  release(): Promise<void>;
  close(): Promise<void>;
};

type Running = {
  readonly addresses: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
  /** The conductor's process, for stories in which it sleeps. */
  conductorPid?(): Promise<number>;
};

/** The head reads every case of a story, its integrity files included. */
export const storyHouse = ({ addresses, tokens, conductorPid }: Running): StoryHouse => {
  const { api, postgres } = addresses;
  if (!api || !postgres) throw new Error('A story needs the addresses of the api and of Postgres.');
  const clock = openHouseClock({ databaseUrl: postgres, role: 'migrator' });
  const as = (person: string): DoorClient => {
    const token = tokens[person];
    if (!token) throw new Error(`Nobody in this house is called ${person}.`);
    return doorClient(api, token);
  };

  return {
    as,
    advance: (until, unheard = false) => advance(clock, until, unheard),
    eventsOf: (stream) => eventsOf(as('head'), stream),
    paper: onceEach((title, uploadId, by) => upload(as(by), title, uploadId)),
    conductor: sleeper(conductorPid),
    release: async () => void (await clock.release()),
    close: () => clock.close(),
  };
};

const advance = async (clock: HouseClockKeeper, until: string, unheard: boolean) => {
  if ((await clock.reading()).now >= until) return;
  const walk = unheard ? await clock.set(until) : await clock.advance(until, { timeoutSeconds: 60 });
  if (walk.status !== 'there' && walk.status !== 'moved') throw new Error(`The clock: ${JSON.stringify(walk)}`);
};

const eventsOf = async (head: DoorClient, stream: string) => {
  const answer = await head.stream(stream);
  if (!answer.ok) throw new Error(`The head cannot read ${stream}: ${answer.problem.code}`);
  return answer.body.events as unknown as readonly Heard[];
};

type Paper = { readonly documentId: string; readonly sha256: string };

type Upload = (title: string, uploadId: string, by: string) => Promise<Paper>;

const onceEach = (make: Upload): Upload => {
  const papers = new Map<string, Promise<Paper>>();
  return (title, uploadId, by) => {
    const known = papers.get(title) ?? make(title, uploadId, by);
    papers.set(title, known);
    return known;
  };
};

/** A process that is put to sleep and woken: it keeps its place, and hears nothing meanwhile. */
const sleeper = (pidOf: Running['conductorPid']): StoryHouse['conductor'] => {
  let asleep: number | undefined;
  return {
    async stop() {
      asleep = await pidOf?.();
      if (!asleep) throw new Error('This house does not tell its conductor apart.');
      process.kill(asleep, 'SIGSTOP');
    },
    start() {
      if (asleep) process.kill(asleep, 'SIGCONT');
      asleep = undefined;
      return Promise.resolve();
    },
  };
};

const upload = async (door: DoorClient, title: string, uploadId: string) => {
  const answer = await door.document(`${title}.pdf`, 'application/pdf', paper(title), uploadId);
  if (!answer.ok) throw new Error(`The paper "${title}" was not taken: ${JSON.stringify(answer.problem)}`);
  return answer.body;
};
