import type { CommandWord, Language } from '../grammar/language.js';
import { languages } from '../languages.js';
import { commandPath } from './open-api-commands.js';
import { answers, components } from './open-api-components.js';
import { documentPaths, streamPath } from './open-api-fixed.js';
import { rehearsalPath } from './open-api-rehearsal.js';
import { insightPaths } from './open-api-insight.js';
import { roomPaths } from './open-api-rooms.js';
import { viewPaths, type ShownView } from './open-api-views.js';

export type { ShownView };

type Printed = { readonly version: string; readonly views: readonly ShownView[] };

/**
 * The description of the HTTP contract (architecture 10), as OpenAPI 3.1: one path for each command of the languages,
 * one for each view that is handed in, and the few that stand beside them. Pure, and the same each time, so that what is
 * served can be compared with what is committed.
 */
export const openApi = ({ version, views }: Printed): object => ({
  openapi: '3.1.0',
  info: {
    title: 'connex: the door and the windows',
    version,
    description:
      'Commands go in by one door; views, streams and documents are read through few windows. ' +
      'Send a token as `Authorization: Bearer cx_…`; `connex token <person>` issues one. ' +
      'A command is named by its `commandId`: sent again with the same body it gets the same answer, so retry freely.',
  },
  servers: [{ url: '/' }],
  security: [{ token: [] }, { session: [] }],
  tags: [
    ...Object.keys(languages)
      .filter(hasCommands)
      .map((name) => ({ name })),
    { name: 'views', description: 'What the events add up to.' },
    { name: 'streams', description: 'What happened, read aloud.' },
    { name: 'documents', description: 'Letters in and out.' },
    { name: 'sign-in', description: 'How people come in.' },
    { name: 'desk', description: 'What people leave lying while they work.' },
  ],
  paths: {
    ...commandPaths(),
    ...Object.assign({}, ...views.map(viewPaths)),
    ...streamPath,
    ...documentPaths,
    ...rehearsalPath,
    ...roomPaths,
    ...insightPaths,
  },
  components: { ...components, responses: answers },
});

const hasCommands = (chapter: string): boolean => Object.keys(languages[chapter]?.commands ?? {}).length > 0;

const commandPaths = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(languages).flatMap(([chapter, language]) =>
      Object.entries(language.commands).map(([name, word]: [string, CommandWord]) => [
        `/api/v1/commands/${name}`,
        commandPath({ name, chapter, word, refusals: refusalsBeside(language) }),
      ]),
    ),
  );

/** What any case may refuse, and what the chapter may. */
const refusalsBeside = ({ refusals }: Language): Language['refusals'] => ({
  ...languages['case']?.refusals,
  ...languages['approvals']?.refusals,
  ...refusals,
});
