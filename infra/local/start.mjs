/**
 * `npm start`: from a fresh clone to an open house, in one command. What follows it is said to `connex up`
 * (`npm start -- --kafka`, `npm start -- --house wall`).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, install, leaveWithNpm, orGiveUp, root } from './prepare.mjs';

leaveWithNpm();
await orGiveUp(async () => {
  checkNode();
  await install();
  await build();
});

const main = join(root, 'apps', 'cli', 'dist', 'main.js');
process.argv.splice(1, 1, main, 'up');
await import(pathToFileURL(main).href);
