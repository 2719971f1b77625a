import { commandDesk } from '@connex/event-log';
import type { Config } from '../config/environment.js';
import { healthOf } from '../health/health.js';
import { serveHealth } from '../health/health-server.js';
import { nudges } from '../nudging/nudges.js';
import { insist } from '../patience/insist.js';
import { codeOf } from './fault-code.js';
import { timeActivities } from '../ringing/ring.activities.js';
import { ringAnswers } from '../ringing/ring-answers.js';
import { caseRecounter } from '../recounting/case-recounter.js';
import { caseTeller } from '../telling/case-teller.js';
import { keepWorking, type KeptWorker, type WorkflowBundle } from '../temporal/keep-working.js';
import { wayToTemporal } from '../temporal/way-to-temporal.js';
import { hearTheLog, type Hearing } from './hearing.js';
import type { HouseLog } from './house-log.js';
import { houseInPostgres } from './house-in-postgres.js';

type Equipment = {
  readonly config: Config;
  readonly bundle: WorkflowBundle;
  readonly buildId: string;
  readonly log: HouseLog;
  /** Ends the start, when somebody stops the house before it stands. */
  readonly signal: AbortSignal;
};

export type Conductor = {
  /** Where its health page listens. */
  readonly port: number;
  /** Ends what is in hand, worker first, connections last; what is not done waits in the log. */
  stop(): Promise<void>;
};

/** What it is made of; nothing of it asks for anything before it is used. */
const assemble = ({ config, log }: Equipment) => {
  const stop = new AbortController();
  const house = houseInPostgres(config.databaseUrl);
  const way = wayToTemporal(config.temporal, stop.signal);
  const answers = ringAnswers();
  const desk = commandDesk(house.log, { salt: config.salt });
  const teller = caseTeller({ log: house.log, way, answers, stop: stop.signal });
  const recounter = caseRecounter({ log: house.log, desk, zones: house, stop: stop.signal });
  return {
    stop,
    house,
    way,
    teller,
    recounter,
    calls: nudges(teller, log),
    activities: timeActivities({ desk, answers, log }),
  };
};

/** Why those that it stands on do not answer, if they do not; and whether it counts as the house does. */
const probed = async ({ house, way }: ReturnType<typeof assemble>) => {
  const wrong = (probe: Promise<unknown>) => probe.then(() => undefined, codeOf);
  const [temporal, postgres, zones] = await Promise.all([
    wrong(way.probe()),
    wrong(house.probe()),
    house.whyOtherZones().catch(() => undefined),
  ]);
  return { temporal, postgres, zones };
};

/** The house and Temporal may come up after us, and for a while only. */
const whenBothAnswer = async ({ house, way }: ReturnType<typeof assemble>, { config, signal }: Equipment) => {
  const waiting = { seconds: config.startSeconds, signal };
  const saying = (what: string) => (fault: unknown) => {
    signal.throwIfAborted();
    throw new Error(`${what} did not answer within ${config.startSeconds} s (${codeOf(fault)}).`, { cause: fault });
  };
  await insist(() => house.log.open(), waiting).catch(saying('The log in Postgres'));
  await insist(() => way.probe(), waiting).catch(saying(`Temporal at ${config.temporal.address}`));
};

/**
 * Starts the conductor: it hears the log and tells the workflows, works for them, and lets them ask the desk.
 * Throws with a sentence when the house or Temporal cannot be reached in time.
 */
export const startConductor = async (equipment: Equipment): Promise<Conductor> => {
  const { config, bundle, buildId, log } = equipment;
  const parts = assemble(equipment);
  const { stop, house, way, teller, calls, activities } = parts;
  const begun: { worker?: KeptWorker; hearing?: Hearing } = {};
  /** Closed in the opposite order. */
  const toClose: (() => Promise<unknown>)[] = [way.close, house.close, calls.settled];

  const close = async () => {
    stop.abort(new Error('The conductor stops.'));
    for (const closing of toClose.reverse()) await closing().catch((fault: unknown) => log.fault(fault));
  };
  const health = async () => {
    return healthOf({
      following: begun.hearing?.following.state(),
      recounting: begun.hearing?.recounting.state(),
      isAtWork: begun.worker?.isAtWork() ?? false,
      ...(await probed(parts)),
    });
  };

  try {
    const nudge = (stream?: string) => (stream === undefined ? teller.tellAllOpen() : teller.tell([stream]));
    const page = await serveHealth({ host: config.host, port: config.port, health, nudge, log });
    toClose.unshift(page.close);
    await whenBothAnswer(parts, equipment);
    begun.worker = keepWorking({ where: config.temporal, activities, bundle, buildId, log });
    toClose.push(begun.worker.stop);
    begun.hearing = hearTheLog({ ...parts, log });
    toClose.push(begun.hearing.stop);
    toClose.push(house.listen(calls.heard).close);
    log.info('The conductor stands.', { port: page.port, buildId });
    return { port: page.port, stop: close };
  } catch (fault) {
    await close();
    throw fault;
  }
};
