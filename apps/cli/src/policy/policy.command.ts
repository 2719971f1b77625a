import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { Registers } from '../command.js';
import { decideProposal } from '../cases/do.js';
import { openProposal } from '../cases/open-proposal.js';
import type { CommandReceipt } from '../door/door-client.js';
import { doorOf } from '../door/door-of.js';
import { expectGood } from '../door/say.js';
import { checkPolicy, policyIn } from './check-policy.js';
import { policyLines } from './policy-lines.js';
import { policyNamed, readPolicies } from './read-policies.js';

type Looking = { readonly as?: string; readonly json?: boolean };
type Deciding = Looking & { readonly reason?: string; readonly basis?: readonly string[] };

/** `connex policy …`: the targets, reasons and ladders by which clocks count, and how they are changed. */
export const policy: Registers = (program) => {
  const family = program
    .command('policy')
    .description('Shows the policy by which clocks count, and tries, proposes and decides its next version.');

  looking(family.command('show [version]'))
    .description(
      'Shows a version, or that which is in force; with --json the whole document, to write the next one from.',
    )
    .action(show);

  looking(family.command('check <file>'))
    .description('Tries a policy as the house would, with its own cases, and tells all its faults; changes nothing.')
    .action(check);

  looking(family.command('propose <file>'))
    .description('Proposes the next version, as the Head; the Board decides it.')
    .action(propose);

  looking(family.command('decide'))
    .description('Takes the decision that lies open about the policy, as the Board.')
    .option('--reason <text>', 'why, in at least 20 characters')
    .option('--basis <documents...>', 'documents by their ids')
    .action(decide);
};

const looking = (command: Command) => command.option('--as <person>', 'who speaks').option('--json', 'as JSON');

const print = (json: boolean | undefined, value: unknown, lines: readonly string[]) =>
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join('\n')}\n`);

const show = async (version: string | undefined, { as, json }: Looking) => {
  const document = policyNamed(await readPolicies(doorOf(as)), version);
  print(json, document, policyLines(document));
};

const check = async (file: string, { as, json }: Looking) => {
  const checked = await checkPolicy(doorOf(as), await policyIn(file));
  if ('errors' in checked) {
    process.exitCode = 1;
    const faults = checked.errors.map(({ path, message }) => `${path}: ${message}`);
    print(json, { ok: false, ...checked }, [...faults, `${faults.length} fault${faults.length === 1 ? '' : 's'}.`]);
    return;
  }
  const { version, effectiveFrom, clocks, cases = [] } = checked.policy;
  print(json, { ok: true, version, effectiveFrom, clocks: clocks.length, cases: cases.length }, [
    `Version ${version} can be proposed: ${clocks.length} clocks, and all of its ${cases.length} cases hold.`,
  ]);
};

const propose = async (file: string, { as = 'head', json }: Looking) => {
  const data = { command: 'ChangePolicy', data: { policy: await policyIn(file) } };
  const door = doorOf(as);
  const receipt = expectGood(await door.speak('ProposeDecision', { commandId: randomUUID(), stream: 'policy', data }));
  print(json, receipt, [
    'The policy is proposed. The Board decides it, by `connex policy decide`; until then nothing counts otherwise.',
  ]);
};

const decide = async ({ as = 'board', json, reason, basis = [] }: Deciding) => {
  const door = doorOf(as);
  const proposal = await openProposal(door, 'policy');
  const decision = { reasonText: reason, basis, alternatives: [] };
  const given = reason === undefined ? {} : { decision };
  const receipt: CommandReceipt = await decideProposal({ door, stream: 'policy', given }, proposal);
  print(
    json,
    receipt,
    receipt.events.map(({ revision, type }) => `${String(revision).padStart(4)}  ${type}`),
  );
};
