import { commandNamed, type CommandWord, type Mind } from '@connex/domain';
import { derivedId } from './derived-id.js';
import type { Speech } from './speech.js';
import { mindOf } from './stream-memory.js';

/** Streams of a kind that a command opens are private: who may speak of them is written beside the log. */
const opensKind = (mind: Mind) =>
  mind.languages.some(({ commands }) => Object.values(commands).some(({ opens }) => opens === mind.kind));

/** Whether only those may speak of a stream who may see it. */
export const isGuarded = (stream: string) => {
  const mind = mindOf(stream);
  return mind !== undefined && opensKind(mind);
};

/** Whether a command only makes sense of a stream that has a past. */
export const mustExist = (mind: Mind, type: string) => opensKind(mind) && commandNamed(type)?.opens === undefined;

export const speaksOf = (mind: Mind, type: string) =>
  mind.languages.some(({ commands }) => Object.hasOwn(commands, type));

/** The stream that a command begins, named after the command so that a retry begins the same one. */
export const streamOpenedBy = ({ opens }: Pick<CommandWord, 'opens'>, { commandId }: Speech) =>
  opens === undefined ? undefined : `${opens}-${derivedId(commandId, 'stream')}`;
