import { arrowsBetweenProjects, arrowsInside } from './arrows.js';
import { promisesIn } from './promises.js';

const sourcesOf = (files: Readonly<Record<string, string>>) => ({
  paths: Object.keys(files),
  read: (path: string) => files[path] ?? '',
});

describe('the sources of the handbook', () => {
  it('give the sentences of a spec, each under its headings', () => {
    const spec = `describe('intake', () => {
      it('asks for a letter', () => undefined);
      it.each([1, 2])('counts %s days', () => undefined);
      it(\`waits for \${who}\`, () => undefined);
    });`;
    expect(promisesIn(sourcesOf({ 'libs/domain/src/intake.spec.ts': spec }))).toEqual([
      {
        path: 'libs/domain/src/intake.spec.ts',
        sentences: ['intake: asks for a letter', 'intake: counts … days', 'intake: waits for …'],
      },
    ]);
  });

  it('give an arrow for each project that one stands on', () => {
    const sources = sourcesOf({
      'apps/api/src/a.ts':
        "import { x } from '@connex/domain';\nimport type { y } from '@connex/infra-postgres/testing';",
      'apps/api/src/b.spec.ts': "import { z } from '@connex/event-log';",
      'libs/domain/src/a.ts': '',
      'infra/postgres/src/a.ts': '',
      'libs/event-log/src/a.ts': '',
    });
    expect(arrowsBetweenProjects(sources)).toEqual([
      { from: 'apps/api', to: 'libs/domain' },
      { from: 'apps/api', to: 'infra/postgres' },
    ]);
  });

  it('give an arrow between the folders of a project', () => {
    const sources = sourcesOf({
      'libs/domain/src/cases/intake/a.ts': "import { x } from '../../grammar/b.js';",
      'libs/domain/src/grammar/b.ts': '',
    });
    expect(arrowsInside(sources, 'libs/domain/src')).toEqual([{ from: 'cases/intake', to: 'grammar' }]);
  });
});
