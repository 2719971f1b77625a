import { SingleBar } from 'cli-progress';
import { databaseUrlFor } from '@connex/infra-postgres';
import type { Registers } from '../command.js';
import { databaseHere } from '../door/identity.js';
import { verifyLog } from './verify-log.js';

/** `connex verify`: every hash chain recomputed. Exit code 0: all hold · 2: one is broken, and which · 1: could not look. */
export const verify: Registers = (program) => {
  program
    .command('verify')
    .description(
      'Recomputes every hash chain of the log from its bytes, and names the first position that does not hold.',
    )
    .option('--json', 'print the verdict as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const url = databaseUrlFor('auditor', { ...process.env, DATABASE_URL: databaseHere() });
      if (!url) throw new Error('No house runs here. Start one with `npm start`, or set DATABASE_URL.');

      const bar = new SingleBar({ format: 'verified {value} events', noTTYOutput: false, hideCursor: true });
      if (!json) bar.start(0, 0);
      const verdict = await verifyLog(url, (events) => bar.update(events)).finally(() => bar.stop());

      const { events, streams, broken } = verdict;
      if (json) process.stdout.write(`${JSON.stringify({ ...verdict, brokenChains: broken ? 1 : 0 })}\n`);
      else if (broken)
        process.stdout.write(
          `BROKEN at position ${broken.position}: ${broken.stream} revision ${broken.revision} (${broken.what}).\n`,
        );
      else process.stdout.write(`${events} events in ${streams} streams: 0 broken.\n`);
      if (broken) process.exitCode = 2;
    });
};
