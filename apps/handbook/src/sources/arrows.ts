import { projectOf, type Sources } from './sources.js';

/** One stands on the other: somewhere in `from`, something of `to` is imported. */
export type Arrow = { readonly from: string; readonly to: string };

const imported = /(?:from|import\() ?'([^']+)'/g;
const isSource = (path: string) =>
  /[.]ts$/.test(path) && !/[.](spec|contract)[.]ts$|\/testing(-[a-z-]+)?([.]ts$|\/)/.test(path);

const importsOf = (sources: Sources, path: string) =>
  [...sources.read(path).matchAll(imported)].map(([, what]) => what ?? '');

const unique = (arrows: readonly Arrow[]) => [
  ...new Map(arrows.map((arrow) => [`${arrow.from} ${arrow.to}`, arrow])).values(),
];

/** The folder of a project by the name of its package: `@connex/infra-postgres/testing` is `infra/postgres`. */
const folderOf = (name: string, projects: readonly string[]) => {
  const said = /^@connex\/([a-z-]+)/.exec(name)?.[1];
  return projects.find(
    (project) => said !== undefined && [project, project.replace('/', '-')].some((path) => isNamed(path, said)),
  );
};
const isNamed = (path: string, said: string) => path === said || path === `libs/${said}` || path === `apps/${said}`;

/** Who stands on whom, project by project, as the imports of what runs say it. */
export const arrowsBetweenProjects = (sources: Sources): readonly Arrow[] => {
  const projects = [...new Set(sources.paths.map(projectOf))];
  const arrows = sources.paths.filter(isSource).flatMap((path) =>
    importsOf(sources, path).flatMap((name) => {
      const to = folderOf(name, projects);
      return to && to !== projectOf(path) ? [{ from: projectOf(path), to }] : [];
    }),
  );
  return unique(arrows);
};

/** Who stands on whom among the folders of one source tree, named from its root; files at the root are of `.`. */
export const arrowsInside = (sources: Sources, tree: string): readonly Arrow[] => {
  const room = (path: string) =>
    path
      .slice(tree.length + 1)
      .split('/')
      .slice(0, -1)
      .join('/') || '.';
  const inside = sources.paths.filter(
    (path) => path.startsWith(`${tree}/`) && isSource(path) && !path.endsWith('/index.ts'),
  );
  const arrows = inside.flatMap((path) =>
    importsOf(sources, path)
      .filter((name) => name.startsWith('.'))
      .map((name) => ({ from: room(path), to: room(new URL(name, `file:///${path}`).pathname.slice(1)) })),
  );
  return unique(arrows.filter(({ from, to }) => from !== to));
};
