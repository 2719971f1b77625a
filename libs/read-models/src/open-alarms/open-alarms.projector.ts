import { minds, type Mind } from '@connex/domain';
import type { Fold } from '../projector.js';
import { OpenAlarm } from './open-alarms.view.js';

const mindOf = (stream: string): Mind | undefined =>
  minds.find(({ kind }) => stream.startsWith(`${kind}-`) || stream === kind);

/** What time owes, told by the same minds that write it beside each append (ruling 20). */
export const openAlarmsProjector: Fold<OpenAlarm, unknown> = {
  kind: 'fold',
  view: 'open-alarms',
  version: 1,
  means: 'Every instant at which something will ring.',
  row: OpenAlarm,
  initial: undefined,

  evolve(state, event) {
    const mind = mindOf(event.stream);
    return mind ? mind.evolve(state ?? mind.initial, event) : state;
  },

  show: (state, stream) => {
    const alarms = mindOf(stream)?.owes(state) ?? [];
    return Object.fromEntries(alarms.map(({ key, at, arm }) => [`${stream}.${key}`, { stream, key, at, arm }]));
  },
};
