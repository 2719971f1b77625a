import { setTimeout as sleep } from 'node:timers/promises';
import { openEventLog, type EventLog } from '@connex/event-log';
import { roleUrl } from '@connex/infra-postgres';
import { quantile, type Figure } from '../figure.js';
import { eventsAfter } from './case-events.js';
import { appendTo } from './connex.js';
import { overRounds, rounds } from './rounds.js';
import { after, newCase } from './store.js';
import { startReader, type Reader, type Visible } from './visible-reader.js';

const perSecond = 500;
const seconds = 2.5;
const warmUp = 0.5;
const casesAtOnce = 100;
const patience = 10_000;

/** A command by the position of its event, and when it was due: it is late also when nobody came to speak it in time. */
type Spoken = { readonly position: number; readonly due: number };

const now = () => Number(process.hrtime.bigint());

/** Speaks so many commands a second, whether or not those before were answered. */
const speak = async (log: EventLog): Promise<readonly Spoken[]> => {
  const places = Array.from({ length: casesAtOnce }, newCase);
  const since = now();
  const speaking: Promise<Spoken>[] = [];
  const next = (count: number) => {
    const place = places[count % casesAtOnce] ?? newCase();
    places[count % casesAtOnce] = after(place, 1);
    const due = since + (count * 1e9) / perSecond;
    return appendTo(log, place, eventsAfter(place.revision, 1)).then((position) => ({ position, due }));
  };
  while (speaking.length < (warmUp + seconds) * perSecond) {
    const dueByNow = Math.floor(((now() - since) / 1e9) * perSecond);
    while (speaking.length < dueByNow) speaking.push(next(speaking.length));
    await sleep(1);
  }
  return (await Promise.all(speaking)).slice(warmUp * perSecond);
};

/** Milliseconds from when each command was due until a reader of the view could see what it did. */
const waits = (spoken: readonly Spoken[], told: readonly Visible[]): readonly number[] => {
  const inOrder = spoken.toSorted((one, other) => one.position - other.position);
  let at = 0;
  return inOrder.map(({ position, due }) => {
    while (at < told.length && (told[at]?.position ?? 0) < position) at++;
    return ((told[at]?.at ?? Infinity) - due) / 1e6;
  });
};

const round = async (log: EventLog, reader: Reader): Promise<readonly number[]> => {
  const spoken = await speak(log);
  const last = Math.max(...spoken.map(({ position }) => position));
  for (const since = performance.now(); (reader.told().at(-1)?.position ?? 0) < last; await sleep(20))
    if (performance.now() - since > patience) throw new Error('The reader did not come to the last command.');
  return waits(spoken, reader.told());
};

/** P15: commands at a steady pace in this process, a view kept by another. */
export const visibleFigures = async (house: string, say: (line: string) => void): Promise<readonly Figure[]> => {
  const reader = await startReader(roleUrl(house, 'projector'));
  const log = openEventLog({ databaseUrl: roleUrl(house, 'api'), role: 'api' });
  try {
    const samples: (readonly number[])[] = [];
    for (let count = 1; count <= rounds; count++) {
      say(`command to visible, round ${count} of ${rounds}`);
      samples.push(await round(log, reader));
    }
    const figure = (name: string, share: number, atMost: number): Figure => ({
      id: 'P15',
      name: `command to visible at ${perSecond}/s, ${name}`,
      unit: ' ms',
      goal: { atMost },
      ...overRounds(
        samples.map((sample) => quantile(sample, share)),
        'case-overview, kept by another process',
      ),
    });
    return [figure('median', 0.5, 5), figure('p99', 0.99, 25)];
  } finally {
    await log.close();
    await reader.stop();
  }
};
