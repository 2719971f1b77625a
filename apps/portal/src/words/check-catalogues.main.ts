import { catalogues } from './catalogues.js';
import { faultsIn } from './check-catalogues.js';

const faults = faultsIn(catalogues);
for (const fault of faults) process.stderr.write(`portal: ${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
