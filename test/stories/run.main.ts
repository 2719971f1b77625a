import { everyStory } from './every.story.js';
import { tellInScratchHouses } from './told/tell-in-scratch-houses.js';

/**
 * Tells stories in scratch houses: `run.main.js [S01 …|--all] [--json]`. Prints progress to stderr, the result to stdout;
 * exits 1 when an expectation failed, 2 when a name is unknown.
 */
const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--')).map((word) => word.toUpperCase());
const unknown = named.filter((name) => !everyStory.some((story) => story.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No story is called ${unknown.join(', ')}. There are: ${everyStory.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const asked = named.length === 0 ? everyStory : everyStory.filter(({ name }) => named.includes(name));
const json = words.includes('--json');
const stories = await tellInScratchHouses(asked, (line) => process.stderr.write(json ? '' : `  ${line}\n`));
const passed = stories.reduce((sum, story) => sum + story.passed, 0);
const failed = stories.reduce((sum, story) => sum + story.failed, 0);

if (json) process.stdout.write(`${JSON.stringify({ passed, failed, stories }, null, 2)}\n`);
else
  for (const story of stories) {
    process.stdout.write(`${story.failed ? '✗' : '✓'} ${story.name}  ${story.passed} true  ${story.seconds} s\n`);
    for (const { step, expected, got } of story.failures)
      process.stdout.write(
        `    ${step}\n      expected ${JSON.stringify(expected)}\n      got      ${JSON.stringify(got)}\n`,
      );
  }
process.exitCode = failed > 0 ? 1 : 0;
