import type { FoundingCommand } from '@connex/domain';
import type { CommandDesk } from './command-desk.js';

/** All streams at once would stand in line for a connection longer than the log is patient, on a slow machine. */
const atATime = 8;

/**
 * The house itself speaks what it begins with: streams beside one another, what is said of one stream in its order. The
 * first stream comes before all others: it is the policy, and every fact says under which policy it was recorded.
 * A founding that was cut short is spoken again from the start. Throws at the first command that is answered otherwise.
 */
export const foundHouse = async (desk: Pick<CommandDesk, 'speak'>, commands: readonly FoundingCommand[]) => {
  const [first, ...others] = new Set(commands.map(({ stream }) => stream));
  const speakOf = async (streams: Iterable<string | undefined>) => {
    for (const stream of streams)
      for (const command of commands.filter((one) => one.stream === stream)) await speakFor(desk, command);
  };
  await speakOf([first]);
  const waiting = others.values();
  await Promise.all(Array.from({ length: atATime }, () => speakOf(waiting)));
};

const speakFor = async (desk: Pick<CommandDesk, 'speak'>, command: FoundingCommand) => {
  const outcome = await desk.speak({ ...command, by: { person: 'house', role: 'SYSTEM' } });
  if (outcome.kind === 'done' || outcome.kind === 'reused') return;
  throw new Error(`${command.stream} could not be founded (${command.type}): ${JSON.stringify(outcome)}`);
};
