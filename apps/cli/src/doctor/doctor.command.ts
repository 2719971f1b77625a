import type { Registers } from '../command.js';
import { checkPlace } from './check-place.js';
import { checkServers } from './check-servers.js';
import { checkTools } from './check-tools.js';
import { checkZones } from './check-zones.js';
import type { Finding } from './finding.js';

const signs = { ok: '✓', warning: '!', missing: '✗' } as const;

export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ name, state, found, fix }) => [
    `${signs[state]} ${name}: ${found}`,
    ...(fix ? [`    ${fix}`] : []),
  ]);

const examine = async (): Promise<readonly Finding[]> => {
  const groups = await Promise.all([checkTools(), checkPlace(), checkServers()]);
  return [...groups.flat(), checkZones()];
};

/** `connex doctor`: what is missing on this machine, and how to get it. Exit code 1 when a house cannot start. */
export const doctor: Registers = (program) => {
  program
    .command('doctor')
    .description(
      'Names whatever this machine lacks for a house, and how to get it; leaves with 1 when something is missing.',
    )
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      if (!json) process.stderr.write('examining this machine …\n');
      const findings = await examine();
      const isWell = findings.every(({ state }) => state !== 'missing');
      const said = isWell ? 'Nothing is missing.' : 'Something is missing; see ✗ above.';
      const lines = [...findingLines(findings), said].join('\n');
      process.stdout.write(json ? `${JSON.stringify({ ok: isWell, findings }, null, 2)}\n` : `${lines}\n`);
      process.exitCode = isWell ? 0 : 1;
    });
};
