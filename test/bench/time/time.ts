import { loadavg } from 'node:os';
import { compile } from '@connex/working-time';
import type { Figure } from '../figure.js';
import { bareSearch } from './bare-search.js';
import { compiledFigures } from './compiled.js';
import { lineFigures } from './lines.js';
import { inTurns } from './measure.js';
import {
  dayjsBusinessTime,
  inTheZoneOfTheProcess,
  luxonBusinessDays,
  momentBusinessTime,
  type Contender,
} from './peers.js';
import { BD, berlin, reaches, starts } from './questions.js';

const say = (line: string) => void process.stderr.write(`  ${line}\n`);

const connex = (): Contender => {
  const time = compile(berlin);
  return {
    name: 'connex',
    due: (from, days) => time.due(from, days * BD),
    elapsed: (from, to) => time.elapsed(from, to),
  };
};

type Reach = (typeof reaches)[number];
type Question = { readonly what: 'due' | 'elapsed'; readonly reach: Reach; readonly id: string };

/** How many of the answers are ours. */
const agreement = (contender: Contender, ours: Contender, { what, reach: { days } }: Question) =>
  starts.filter((from) => {
    const end = ours.due(from, days);
    return what === 'due' ? contender.due(from, days) === end : contender.elapsed(from, end) === days * BD;
  }).length;

const goals = { 'four days': 500, 'a year': 10_000 } as const;

/** The peers that can also step whole dates: told beside the rest, without a goal, since it is another question. */
const stepping = (peers: readonly Contender[], what: Question['what']): readonly Contender[] =>
  peers.flatMap(({ wholeDays, ...peer }) =>
    wholeDays && what === 'due' ? [{ ...peer, name: `${peer.name} by whole days`, due: wholeDays }] : [],
  );

/** One question, asked of everybody in turns: the peers as ratios to us, and we as a ratio to the bare search. */
const figuresOf = (question: Question, peers: readonly Contender[], bare: Contender): readonly Figure[] => {
  const { what, reach, id } = question;
  say(`${what} over ${reach.name}`);
  const ours = connex();
  const steps = stepping(peers, what);
  const given = starts.map((from) => [from, what === 'due' ? reach.days : ours.due(from, reach.days)] as const);
  const taken = inTurns([ours, bare, ...peers, ...steps], what, given);
  const named = `${what} over ${reach.name}`;
  const toUs = (peer: Contender, at: number, goal: Figure['goal']): Figure => ({
    id: `${id}.${at + 3}`,
    name: `${named}, ${peer.name} to connex`,
    value: taken(peer.name) / taken('connex'),
    unit: 'x',
    goal,
    note: `${(taken(peer.name) / 1e3).toFixed(0)} µs; ${agreement(peer, ours, question)} of ${starts.length} answers are ours`,
  });
  return [
    { id: `${id}.1`, name: `${named}, a question`, value: taken('connex'), unit: ' ns', goal: null },
    {
      id: `${id}.2`,
      name: `${named}, to ${bare.name}`,
      value: taken('connex') / taken(bare.name),
      unit: 'x',
      goal: { atMost: 4 },
    },
    ...peers.map((peer, at) => toUs(peer, at, { atLeast: goals[reach.name] })),
    ...steps.map((peer, at) => toUs(peer, peers.length + at, null)),
  ];
};

/** `connex bench time`: working time beside its peers and a bare search, what compiling costs, and `connex time`. */
export const time = async (): Promise<readonly Figure[]> => {
  inTheZoneOfTheProcess();
  say(`load of this machine before it begins: ${(loadavg()[0] ?? 0).toFixed(1)}`);
  const peers = [momentBusinessTime(), dayjsBusinessTime(), luxonBusinessDays()];
  const bare = bareSearch();
  const questions = reaches.flatMap((reach) => (['due', 'elapsed'] as const).map((what) => ({ what, reach })));
  const asked = questions.flatMap((question, at) => figuresOf({ ...question, id: `W${at + 1}` }, peers, bare));
  say('compiling');
  const compiled = compiledFigures();
  say('a million lines');
  return [...asked, ...compiled, ...(await lineFigures())];
};
