import type { Recorded } from '@connex/domain';
import { withDatabase } from '@connex/infra-local';
import { projectorOf, type Fold } from '@connex/read-models';
import pg from 'pg';
import type { Figure } from '../figure.js';
import { eventsIn, type Cases } from './fill.js';
import { copyOut, copySeconds } from './peers/copy.js';
import { emmettProjector, type EmmettEvent } from './peers/emmett-consumers.js';
import { eventByEvent, eventTeller, rowsTable } from './peers/event-by-event.js';
import { versionOf } from './peers/version-of.js';
import { rebuildSeconds, settle } from './rebuild.js';
import { compared, inRounds, type Samples } from './rounds.js';

/** The view that staff look at every morning; every event of the benchmark's cases changes a row of it. */
const overview = projectorOf('case-overview') as Fold<unknown, unknown>;

const eventsOneByOne = 6_000;

/** An event as Emmett tells it, for the same fold. */
const recordedOf = ({ type, data, metadata }: EmmettEvent): Recorded => {
  const { streamName, streamPosition, globalPosition, ...meta } = metadata as {
    readonly streamName: string;
    readonly streamPosition: bigint;
    readonly globalPosition: bigint;
  };
  return {
    position: Number(globalPosition),
    stream: streamName,
    revision: Number(streamPosition),
    id: '',
    type,
    schemaVersion: 1,
    occurredAt: '2026-11-30T09:12:00.000Z',
    recordedAt: '2026-11-30T09:12:00.000Z',
    data: data as Recorded['data'],
    meta: meta as unknown as Recorded['meta'],
  };
};

/** The same fold and the same upsert, as SQL with its values in it, which is how Emmett takes it. */
const emmettTeller = () => {
  const tell = eventTeller(overview);
  return (told: EmmettEvent): string => {
    const event = recordedOf(told);
    const rows = tell(event).map(([key, row]) =>
      [key, event.stream, String(event.position), row].map((value) => pg.escapeLiteral(value)).join(', '),
    );
    return `insert into told values (${rows.join('), (')}) on conflict (key) do update
      set stream = excluded.stream, position = excluded.position, row = excluded.row`;
  };
};

type Ground = {
  /** A house in which every event belongs to another case, and how many there are. */
  readonly distinct: { readonly house: string; readonly cases: Cases };
  /** The same cases, told to a house and to Emmett. */
  readonly grown: { readonly house: string; readonly emmett: string; readonly cases: Cases };
};

const contendersOn = ({ distinct, grown }: Ground) => ({
  'rebuild, distinct cases': () => rebuildSeconds(distinct.house, overview),
  'event by event': eventByEvent(distinct.house, overview, eventsOneByOne),
  copy: () => copySeconds(distinct.house),
  'rebuild, grown cases': () => rebuildSeconds(grown.house, overview),
  emmett: emmettProjector(grown.emmett, emmettTeller),
});

const figuresOf = (samples: Samples<keyof ReturnType<typeof contendersOn>>, ground: Ground): readonly Figure[] => {
  const rates = (seconds: readonly number[], cases: Cases) => seconds.map((each) => eventsIn(cases) / each);
  const [distinct, grown] = [ground.distinct.cases, ground.grown.cases];
  const count = (cases: Cases) => `${eventsIn(cases).toLocaleString('en')} events`;
  const perSecond = (note: string) => ({ unit: '/s', note });
  const projection = compared(
    rates(samples['rebuild, distinct cases'], distinct),
    samples['event by event'],
    perSecond(`${count(distinct)}, each of another case, ${overview.view}`),
  );
  const toEmmett = compared(
    rates(samples['rebuild, grown cases'], grown),
    samples.emmett,
    perSecond(`${count(grown)}, ${overview.view}, ${versionOf('@event-driven-io/emmett-postgresql')}`),
  );
  const rebuild = compared(samples['rebuild, distinct cases'], samples.copy, {
    unit: ' s',
    note: `${count(distinct)} instead of 1,000,000`,
  });
  return [
    { id: 'P12', name: 'projection to upserts event by event', goal: { atLeast: 8 }, ...projection },
    { id: 'P13', name: "projection to Emmett's projector", goal: { atLeast: 20 }, ...toEmmett },
    { id: 'P14', name: 'rebuild to COPY of the same rows', goal: { atMost: 2 }, ...rebuild },
  ];
};

/** P12 to P14: a view that is told from the first event on, by the product's own rebuild. */
export const projectionFigures = async (ground: Ground, say: (line: string) => void): Promise<readonly Figure[]> => {
  await settle(ground.distinct.house, overview);
  await settle(ground.grown.house, overview);
  await copyOut(ground.distinct.house);
  await withDatabase(ground.grown.emmett, (client) => client.query(rowsTable));
  const samples = await inRounds(contendersOn(ground), (line) => say(`projection, ${line}`));
  return figuresOf(samples, ground);
};
