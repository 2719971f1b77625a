import { figureLine, report, type Figure } from './figure.js';
import { log } from './log/log.js';
import { path } from './path.js';
import { start } from './start.js';
import { time } from './time/time.js';
import { whatIf } from './what-if/what-if.js';
import { windows } from './windows/windows.js';

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  log,
  path,
  start,
  time,
  windows,
  'what-if': whatIf,
};

const [what = '', ...words] = process.argv.slice(2);
const bench = benches[what];
if (!bench) {
  process.stderr.write(`There is no benchmark "${what}". There are: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
const figures = await bench();
if (words.includes('--json'))
  process.stdout.write(
    `${JSON.stringify(
      figures.map((figure) => ({ ...figure, line: figureLine(figure) })),
      null,
      2,
    )}\n`,
  );
else report(figures);
