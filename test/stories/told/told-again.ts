import { everyRow, factsOf, houseOf, type DoorClient } from '@connex/cli';
import { differencesFromRecord } from '@connex/insight';

type Failure = { readonly step: string; readonly expected: unknown; readonly got: unknown };

/**
 * Tells every case of a house again under its own rules: what comes out must be what the log says of its clocks, fact by
 * fact, for a what-if rests on that (architecture 7). The head reads all of a case.
 */
export const differencesIn = async (head: DoorClient): Promise<readonly Failure[]> => {
  const [house, { rows }] = await Promise.all([houseOf(head), everyRow(head, 'case-overview')]);
  const failures: Failure[] = [];
  for (const { stream } of rows) {
    const differences = differencesFromRecord({ stream, facts: await factsOf(head, stream) }, house);
    if (differences.length > 0)
      failures.push({ step: `${stream} told again is as it is on record`, expected: [], got: differences.slice(0, 3) });
  }
  return failures;
};
