import { connexProgram } from '@connex/cli';
import { commands, places, scripts, variables } from './checks/readme.check.js';
import { theHouse, treeOf } from './house-tree.js';

const program = connexProgram();

const saying = (text: string) =>
  treeOf({ 'README.md': text, 'package.json': JSON.stringify({ scripts: { test: '' } }) });
const heard = (sentences: readonly string[]) => expect(sentences.join('\n'));

describe('the README', () => {
  it('names no script that is not there', () =>
    heard(scripts(saying('```sh\nnpm run fly   # away\nnpm test\n```'))).toBe(
      'README.md says "npm run fly", and there is no such script.',
    ));

  it('names no command that is not there', () =>
    heard(commands(saying('Say `npx connex fly`.'), program)).toContain('there is no such command'));

  it('names no option that a command does not know', () => {
    heard(commands(saying('Say `npx connex status --loudly`.'), program)).toContain('status does not know --loudly');
    heard(commands(saying('Say `npm start -- --loudly`.'), program)).toContain('up does not know --loudly');
  });

  it('names no place that is not there', () =>
    heard(places(saying('See `apps/gone/src`.'))).toBe('README.md speaks of apps/gone/src, which is not there.'));

  it('names no variable that nobody reads', () =>
    heard(variables(saying('Set `CONNEX_GONE`.'))).toBe('README.md speaks of CONNEX_GONE, which nobody reads.'));

  it.each(Object.entries({ scripts, places, variables }))('is true today: %s', (_, check) =>
    expect(check(theHouse())).toEqual([]),
  );

  it('is true today: commands', () => expect(commands(theHouse(), program)).toEqual([]));
});
