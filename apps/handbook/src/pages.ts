import { openApi } from '@connex/domain';
import { projectors } from '@connex/read-models';
import { asyncApi } from './pages/async-api.js';
import { countingTimePage } from './pages/counting-time.js';
import { glossary } from './pages/glossary.js';
import { housePage } from './pages/house.js';
import { lifecyclePage } from './pages/lifecycle.js';
import { rolesPage } from './pages/roles.js';
import { rulesPage } from './pages/rules.js';
import { arrowsBetweenProjects, arrowsInside } from './sources/arrows.js';
import { promisesIn } from './sources/promises.js';
import type { Sources } from './sources/sources.js';

/** The version of the HTTP contract; the api serves the same. */
const version = '0.1.0';

const json = (page: object) => `${JSON.stringify(page, null, 2)}\n`;

/** Every page that is printed from the code, by its name in `apps/handbook/printed`. */
export const printedPages = (sources: Sources): Readonly<Record<string, string>> => ({
  'openapi.json': json(openApi({ version, views: projectors })),
  'asyncapi.json': json(asyncApi()),
  'glossary.md': glossary(sources.read('apps/handbook/terms.md')),
  'lifecycle.md': lifecyclePage(),
  'roles.md': rolesPage(),
  'rules.md': rulesPage(promisesIn(sources)),
  'counting-time.md': countingTimePage(sources.read('libs/working-time/README.md'), promisesIn(sources)),
  'house.md': housePage(arrowsBetweenProjects(sources), arrowsInside(sources, 'libs/domain/src')),
});
