import type { Registers } from '../command.js';
import { doorOf } from '../door/door-of.js';
import { jsonIn } from '../door/given-files.js';
import { decideOpen, deciding, refusing, type Matter, type Reasons } from '../proposals/decide.js';
import { putBefore } from '../proposals/propose.js';
import { refuseOpen } from '../proposals/refuse.js';
import { asking, print, type Asking, printReceipt } from '../terminal/print.js';
import { checkPolicy } from './check-policy.js';
import { policyLines } from './policy-lines.js';
import { policyNamed, readPolicies } from './read-policies.js';

/** `connex policy …`: the targets, reasons and ladders by which clocks count, and how they are changed. */
export const policy: Registers = (program) => {
  const family = program
    .command('policy')
    .description('Shows the policy by which clocks count, and tries, proposes and decides its next version.');

  asking(family.command('show [version]'))
    .description(
      'Shows a version, or that which is in force; with --json the whole document, to write the next one from.',
    )
    .action(show);

  asking(family.command('check <file>'))
    .description('Tries a policy as the house would, with its own cases, and tells all its faults; changes nothing.')
    .action(check);

  asking(family.command('propose <file>'))
    .description('Proposes the next version, as the Head; the Board decides it.')
    .action(propose);

  deciding(asking(family.command('decide')))
    .description('Takes the decision that lies open about the policy, as it was proposed, as the Board.')
    .action(decide);

  refusing(asking(family.command('refuse')))
    .description('Refuses what lies open about the policy, with the reason, as the Board.')
    .action(refuse);
};

const show = async (version: string | undefined, { as, json }: Asking) => {
  const document = policyNamed(await readPolicies(doorOf(as)), version);
  print(json, document, policyLines(document));
};

const check = async (file: string, { as, json }: Asking) => {
  const checked = await checkPolicy(doorOf(as), await jsonIn(file));
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

const propose = async (file: string, { as, json }: Asking) => {
  const asked = { command: 'ChangePolicy', data: { policy: await jsonIn(file) } };
  const { receipt, approvalId } = await putBefore(doorOf(as, 'head'), 'policy', asked);
  print(json, receipt, [
    `The policy is proposed. The Board decides it, by \`connex policy decide --proposal ${approvalId}\`;`,
    'until then nothing counts otherwise.',
  ]);
};

const asTheBoard = (as: string | undefined): Matter => ({
  door: doorOf(as, 'board'),
  stream: 'policy',
  about: 'the policy',
  given: {},
});

const decide = async ({ as, json, ...reasons }: Asking & Reasons) =>
  printReceipt(json, await decideOpen(asTheBoard(as), reasons));

const refuse = async ({ as, json, ...reasons }: Asking & Reasons) =>
  printReceipt(json, await refuseOpen(asTheBoard(as), reasons));
