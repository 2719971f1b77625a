import { readFileSync } from 'node:fs';
import { firstPolicy } from '@connex/domain';
import { promisesIn } from '../sources/promises.js';
import { sourcesAt } from '../sources/sources.js';
import { workedRules } from '../sources/worked-examples.js';
import { countingTimePage } from './counting-time.js';

const root = new URL('../../../../', import.meta.url);
const readme = readFileSync(new URL('libs/working-time/README.md', root), 'utf8');
const sources = sourcesAt(root.pathname);
const page = countingTimePage(readme, promisesIn(sources));

describe('the page on time', () => {
  it('has the seven exact rules, each with an example that was worked out', () => {
    const rules = workedRules(readme);
    expect(rules.map(({ heading }) => heading[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const { example } of rules) expect(example.join('\n')).toMatch(/\/\/ → (\d|"|\{|\[|true|false)/);
  });

  it('does not believe the README', () => {
    const wrong = readme.replaceAll(/\/\/ → .+$/gm, '// → 42424242');
    expect(countingTimePage(wrong, promisesIn(sources))).toBe(page);
  });

  it('says what the clock keeper says', () => {
    expect(page).toContain('C03 starts Mon 30 Nov 2026, 10:12 and is due Fri 4 Dec 2026, 17:00.');
    expect(page).toContain('netSeconds 688080');
  });

  it('tells every case of the policy, and every clock', () => {
    for (const { title } of firstPolicy.cases ?? []) expect(page).toContain(title);
    for (const { clock, title } of firstPolicy.clocks) expect(page).toContain(`| ${clock} | ${title} |`);
  });

  it('is not printed when no spec keeps one of its rules', () =>
    expect(() => countingTimePage(readme, [])).toThrow('No spec keeps the rule'));
});
