import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleWorkflows } from './bundle-workflows.js';

/** Run by the build, in the folder of this project: what the conductor's worker loads is written to `dist`. */
const { code } = await bundleWorkflows(resolve('src/all-workflows.ts'));
await mkdir('dist', { recursive: true });
await writeFile('dist/bundle.js', code);
