import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the house stands. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Text by path, from the root of a tree. */
export type Files = Readonly<Record<string, string>>;

const projects = ['libs/domain', 'libs/working-time', 'libs/read-models', 'libs/event-log', 'infra/postgres'];

const face = (project: string) => ({
  name: nameOf(project),
  exports: { '.': { '@connex/source': './src/index.ts' } },
});
const nameOf = (project: string) => `@connex/${project.replace('infra/', 'infra-').replace('libs/', '')}`;

const ground: Files = {
  'package.json': JSON.stringify({ type: 'module', workspaces: projects, dependencies: { zod: '4' } }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, module: 'nodenext', target: 'es2023', experimentalDecorators: true, types: [] },
    include: ['libs', 'workflows', 'infra', 'apps', 'test'],
  }),
  'tsconfig.browser.json': JSON.stringify({ compilerOptions: { types: [] }, files: [] }),
  ...Object.fromEntries(projects.map((project) => [`${project}/package.json`, JSON.stringify(face(project))])),
  ...Object.fromEntries(projects.map((project) => [`${project}/src/index.ts`, 'export {};\n'])),
};

/** A small house of its own in a temporary folder, in which a spec may plant what it likes. */
export const plant = async (files: Files): Promise<{ readonly at: string; remove(): Promise<void> }> => {
  const at = await mkdtemp(join(tmpdir(), 'connex-planted-'));
  for (const [path, text] of Object.entries({ ...ground, ...files })) {
    await mkdir(dirname(join(at, path)), { recursive: true });
    await writeFile(join(at, path), text);
  }
  await mkdir(join(at, 'node_modules/@connex'), { recursive: true });
  for (const project of projects) await symlink(join(at, project), join(at, 'node_modules', nameOf(project)));
  return { at, remove: () => rm(at, { recursive: true, force: true }) };
};

export type Verdict = { readonly content: boolean; readonly says: string; readonly report: string };

/** Runs a tool of the house over a tree, as `npm run lint` does: whether it was content, what it says, and its report. */
export const run = (tool: string, args: readonly string[], cwd: string) =>
  new Promise<Verdict>((resolve) => {
    const command = [join(root, 'node_modules', tool), ...args];
    const limits = { cwd, timeout: 60_000, maxBuffer: 16_777_216 };
    execFile(process.execPath, command, limits, (fault, out, err) =>
      resolve({ content: !fault, says: out + err, report: out }),
    );
  });
