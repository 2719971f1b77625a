import { writeFileSync } from 'node:fs';
import { scratchHouse } from '../stories/told/scratch-house.js';
import { mondayMorning } from './window-house.js';

/**
 * Keeps one house for all journeys of browsers: `house.main.js <file>` writes into the file where it is and who has which
 * token, says so in a line, and stays until it is told to leave (a scratch house hears the signals itself).
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error('house.main.js <file>');

const log = (line: string) => void process.stderr.write(`   ${line}\n`);
const { addresses, tokens } = await scratchHouse({ at: mondayMorning, log });
writeFileSync(file, JSON.stringify({ addresses, tokens }), { mode: 0o600 });
process.stdout.write('open\n');
