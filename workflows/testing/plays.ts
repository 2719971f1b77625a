import type { supportCase } from '../src/support-case.workflow.js';
import { alarms, paperHouse } from './paper-house.js';
import { eventually, machineNow, pause, type openStage } from './real-stage.js';

type House = ReturnType<typeof paperHouse>;
type Theatre = Awaited<ReturnType<typeof openStage>>;
type Told = ReturnType<House['told']>;

/** What a play has at hand: a house on paper, and a way to tell its case; `rings` waits for that many rings. */
type Cast = {
  readonly house: House;
  tell(news: Told): Promise<unknown>;
  rings(count: number): Promise<void>;
  readonly theatre: Theatre;
};
type Play = {
  readonly means: string;
  readonly turnsAt?: number;
  /** How far the house's own clock is ahead of the worker's, in milliseconds. */
  readonly skew?: number;
  perform(cast: Cast): Promise<void>;
};

/** A Monday in the past, at which the story houses stand. */
const monday = 1_767_603_600_000;
const day = 86_400_000;

const rest = ({ house, tell }: Cast) => tell(house.happens({ stage: 'CLOSED', closed: true, alarms: [] }));

/** One play for each thing that a history can hold: each is recorded from the real server, and replayed by every build. */
export const plays: Readonly<Record<string, Play>> = {
  'standing-story': {
    means: 'A clock that stands is moved from alarm to alarm, through the stages to the end.',
    async perform(cast) {
      const { house, tell, rings } = cast;
      await tell(house.standsAt(monday));
      for (const [index, stage] of (['ELIGIBILITY', 'DUE_DILIGENCE', 'DECISION'] as const).entries()) {
        const at = monday + index * 30 * day;
        await tell(house.happens({ stage, alarms: alarms({ 'C03-1/50': at + day, 'C03-1/due': at + 2 * day }) }));
        await tell(house.standsAt(at + day));
        await rings(2 * index + 1);
        await tell(house.standsAt(at + 2 * day));
        await rings(2 * index + 2);
      }
      await rest(cast);
    },
  },
  'running-clock': {
    means: 'Timers ring in a house whose clock runs; one is moved before it rings.',
    async perform(cast) {
      const { house, tell, rings } = cast;
      const now = machineNow();
      await tell(house.happens({ alarms: alarms({ 'C01-1/50': now + 400, 'C01-1/due': now + 9 * day }) }));
      await rings(1);
      await tell(house.happens({ alarms: alarms({ 'C01-1/due': machineNow() + 300 }, 3) }));
      await rings(2);
      await rest(cast);
    },
  },
  'rung-too-early': {
    means: 'The desk says "not yet": its clock is behind the worker, so the case waits by it.',
    skew: -700,
    async perform(cast) {
      const { house, tell, rings } = cast;
      await tell(house.happens({ alarms: alarms({ 'C01-1/due': machineNow() + 200 }) }));
      await rings(1);
      await rest(cast);
    },
  },
  'landed-on-the-wall': {
    means: 'A story ends, the clock is let go, and what was armed weeks ahead rings at the pace of the wall.',
    async perform(cast) {
      const { house, tell, rings } = cast;
      await tell(house.standsAt(monday));
      await tell(house.happens({ alarms: alarms({ 'C05-1/due': monday + 40 * day + 300 }) }));
      await tell(house.standsAt(monday + 40 * day));
      await tell(house.runs());
      await rings(1);
      await rest(cast);
    },
  },
  'outlived-its-closing': {
    means: 'A follow-up is owed after the closing; the case rests when it has rung.',
    async perform({ house, tell, rings }) {
      await tell(house.standsAt(monday));
      await tell(house.happens({ stage: 'CLOSED', closed: true, alarms: alarms({ 'C19-1/due': monday + 182 * day }) }));
      await tell(house.standsAt(monday + 182 * day));
      await rings(1);
    },
  },
  'disordered-and-doubled': {
    means: 'Messages come twice, late and in the wrong order, also while a ring is answered.',
    async perform(cast) {
      const { house, tell, rings } = cast;
      const first = house.standsAt(monday);
      const second = house.happens({ alarms: alarms({ 'C03-1/due': monday + day }) });
      const third = house.standsAt(monday + day);
      await Promise.all([tell(third), tell(second), tell(second), tell(first)]);
      await rings(1);
      await Promise.all([tell(first), tell(second), tell(third)]);
      await rest(cast);
    },
  },
  'turned-the-page': {
    means: 'A history that grows long continues as a new run; this is the run that was put away.',
    turnsAt: 24,
    async perform(cast) {
      const { house, tell, rings } = cast;
      await tell(house.standsAt(monday));
      for (let n = 1; n <= 6; n++) {
        await tell(house.happens({ alarms: alarms({ 'C03-1/50': monday + n * day }, n) }));
        await tell(house.standsAt(monday + n * day));
        await rings(n);
      }
      await rest(cast);
    },
  },
  'worker-came-back': {
    means: 'The worker is away while an alarm falls due, and comes back without a memory.',
    async perform(cast) {
      const { house, tell, rings, theatre } = cast;
      await tell(house.happens({ alarms: alarms({ 'C01-1/due': machineNow() + 300 }) }));
      await theatre.withoutWorker(() => pause(600));
      await rings(1);
      await rest(cast);
    },
  },
};

/** Plays one on the stage given, to its end; answers the house, and the history of its first run. */
export const perform = async (name: string, open: (desk: House) => Promise<Theatre>, stream: string) => {
  const play = plays[name];
  if (!play) throw new Error(`There is no play ${name}.`);
  const house = paperHouse(() => machineNow() + (play.skew ?? 0), stream);
  const theatre = await open(house);
  try {
    const bookmark = play.turnsAt === undefined ? {} : { turnsAt: play.turnsAt };
    const { signaledRunId } = await theatre.tell(house.told(), bookmark);
    const tell = (news: Told) => theatre.tell(news, bookmark);
    const rings = (count: number) => eventually(`${name}: ring ${count}`, () => house.rung.length >= count);
    await play.perform({ house, tell, rings, theatre });
    const life = theatre.client.workflow.getHandle<typeof supportCase>(stream);
    await eventually(`${name}: the end`, async () => (await life.describe()).status.name !== 'RUNNING');
    const history = await theatre.client.workflow.getHandle(stream, signaledRunId).fetchHistory();
    return { house, ending: await life.result(), history };
  } finally {
    await theatre.close();
  }
};
