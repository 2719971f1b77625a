import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { commandNamed } from '@connex/domain';
import { z } from 'zod';
import type { CommandReceipt, DoorClient } from '../door/door-client.js';
import { expectGood } from '../door/say.js';
import type { OpenProposal } from '../proposals/open-proposals.js';
import { askFields, type FieldSchema } from './ask-fields.js';

export type Doing = {
  readonly door: DoorClient;
  readonly command: string;
  /** Nothing for a command that opens a case. */
  readonly stream: string | undefined;
  /** The fields as JSON; those that are missing are asked for when a person sits at the terminal. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly occurredAt?: string;
  readonly lateReason?: string;
};

/** Speaks a command with its fields given, or asked for one by one. Throws `Refused` with the house's sentence. */
export const doCommand = async (doing: Doing): Promise<CommandReceipt> => {
  const data = await complete(doing);
  return send(doing, doing.command, data);
};

/** Puts a decision before whoever may take it: the same fields, spoken as a proposal (ruling 18). */
export const propose = async (doing: Doing): Promise<CommandReceipt> => {
  const {
    approvalId: _,
    decision: __,
    ...data
  } = await complete({ ...doing, given: { approvalId: '', decision: {}, ...doing.given } });
  return send(doing, 'ProposeDecision', { command: doing.command, data });
};

type Proposal = Pick<OpenProposal, 'approvalId' | 'command'> & { readonly data: Readonly<Record<string, unknown>> };

/** Takes the decision that lies open in a case, with its content as proposed; only the reasons are asked for. */
export const decideProposal = async (doing: Omit<Doing, 'command'>, { approvalId, command, data }: Proposal) => {
  const reasons = await complete({ ...doing, command }, ['decision']);
  return send({ ...doing, command }, command, { ...data, approvalId, ...reasons });
};

const send = async (doing: Doing, command: string, data: unknown) =>
  expectGood(await doing.door.speak(command, { ...saidOf(doing), data }));

/** What the house is told beside the fields of a command, under an id of its own. */
export const saidOf = ({ stream, occurredAt, lateReason }: Pick<Doing, 'stream' | 'occurredAt' | 'lateReason'>) => ({
  commandId: randomUUID(),
  ...(stream !== undefined && { stream }),
  ...(occurredAt !== undefined && { occurredAt }),
  ...(lateReason !== undefined && { lateReason }),
});

/** The fields that were given, and those that a person at the terminal adds; of `only` these, where that is said. */
const complete = async (
  { door, command, given }: Doing,
  only?: readonly string[],
): Promise<Record<string, unknown>> => {
  const word = commandNamed(command);
  if (!word) throw new Error(`There is no command ${command}. \`connex cases words\` lists them.`);
  if (!process.stdin.isTTY) return { ...given };

  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const schema = z.toJSONSchema(word.schema, { unrepresentable: 'any', io: 'input' }) as FieldSchema;
  const asked = only ? { ...schema, properties: picked(schema.properties ?? {}, only) } : schema;
  return askFields(asked, given, { ask: (question) => terminal.question(question), door }).finally(() =>
    terminal.close(),
  );
};

const picked = <T>(fields: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
