import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printedPages } from './pages.js';
import { sourcesAt } from './sources/sources.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const printed = `${root}apps/handbook/printed`;

mkdirSync(printed, { recursive: true });
for (const [name, page] of Object.entries(printedPages(sourcesAt(root)))) {
  writeFileSync(`${printed}/${name}`, page);
  process.stdout.write(`printed ${name}\n`);
}
