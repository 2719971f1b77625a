import { classOfField, type Language } from '@connex/domain';
import { linesOf, type Tree } from '../house-tree.js';

export type Languages = Readonly<Record<string, Language>>;

const spokenIn = ({ commands, events, refusals }: Language) =>
  [commands, events, refusals].flatMap((words) => Object.entries<object>(words));
const definitionsIn = (languages: Languages) =>
  Object.entries(languages).flatMap(([chapter, words]) =>
    spokenIn(words).map(([word, said]) => ({ chapter, word, said })),
  );

const isCode = (word: string) => /^[A-Z0-9_]+$/.test(word);

/** Two spellings of one word have the same letters. A code says why not, a word what is: CASE_CLOSED and CaseClosed are two. */
const letters = (word: string) => `${isCode(word) ? 'code ' : ''}${word.toLowerCase().replace(/[-_]/g, '')}`;

const groupBy = <T>(things: readonly T[], by: (thing: T) => string) => {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return [...groups.values()];
};

/** A word is defined by one chapter and spelled in one way. Whoever else refuses with it, takes that very definition. */
export const spelledOnce = (languages: Languages): readonly string[] =>
  groupBy(definitionsIn(languages), ({ word }) => letters(word))
    .filter((group) => group.some(({ word, said }) => word !== group[0]?.word || said !== group[0].said))
    .map((group) => `One word, one home: ${group.map(({ chapter, word }) => `${word} (${chapter})`).join(', ')}.`);

const shapes: readonly (readonly [keyof Language, RegExp, string])[] = [
  ['commands', /^([A-Z][a-z0-9]+){2,}$/, 'a command is an imperative in PascalCase, such as RegisterRequest'],
  ['events', /^([A-Z][a-z0-9]+){2,}$/, 'an event is a past tense in PascalCase, such as RequestReceived'],
  ['refusals', /^([A-Z][A-Z0-9]*(_[A-Z0-9]+)*|R-\d{3})$/, 'a refusal is a code such as LETTER_MISSING, or a rule’s id'],
];

/** Each kind of word has its shape, and says what it means in a sentence. */
export const wellSpoken = (languages: Languages): readonly string[] =>
  Object.entries(languages).flatMap(([chapter, words]) =>
    shapes.flatMap(([kind, shape, says]) =>
      Object.entries(words[kind]).flatMap(([word, { means }]) => [
        ...(shape.test(word) ? [] : [`${word} (${chapter}): ${says}.`]),
        ...(/^[A-Z].*[.]$/.test(means) ? [] : [`${word} (${chapter}) does not say what it means in a sentence.`]),
      ]),
    ),
  );

/** What a command says is known to the letter; what an event once said is read for ever (ruling 21). */
export const strictness = (languages: Languages): readonly string[] =>
  Object.values(languages).flatMap(({ commands, events }) => [
    ...Object.entries(commands)
      .filter(([, { data }]) => data.def.catchall?._zod.def.type !== 'never')
      .map(([word]) => `${word} lets unknown fields in: the data of a command is a z.strictObject.`),
    ...Object.entries(events)
      .filter(([, { data }]) => data.def.catchall?._zod.def.type === 'never')
      .map(([word]) => `${word} is too strict: a fact that happened is never invalid, so its data is a z.object.`),
  ]);

/** Where these stand in an event of a case, they tell which country it is (ruling 23). */
const telling = /^(country|countryIso2|iso2|countryRows|calendar|calendarVersion|calendarCode|tz|zone|timeZone)$/;
const outlivesCases = ['people', 'countries', 'delegations', 'house', 'calendars', 'policy'];

/** Inside a case, country, calendar and zone have a class, so that they never reach Kafka, Temporal, logs or metrics. */
export const secretPlaces = (languages: Languages): readonly string[] =>
  Object.entries(languages)
    .filter(([chapter]) => !outlivesCases.includes(chapter))
    .flatMap(([, { events }]) => Object.entries(events))
    .flatMap(([word, { data }]) =>
      Object.entries(data.shape)
        .filter(([field, schema]) => telling.test(field) && classOfField(schema) === undefined)
        .map(([field]) => `${word}.${field} tells the country of a case and is INTERNAL: it needs a class.`),
    );

const quoted = /['"`]([A-Za-z]+(?:-[A-Za-z]+)*)['"`]/g;

/** No code speaks of a command or an event in another spelling than its language. A code in capitals is no spelling of it. */
export const spelledEverywhere = (languages: Languages, tree: Tree): readonly string[] => {
  const words = Object.values(languages).flatMap(({ commands, events }) => [commands, events].flatMap(Object.keys));
  const spelling = new Map(words.map((word) => [letters(word), word]));
  const misspelled = (line: string) =>
    [...line.matchAll(quoted)]
      .map(([, said = '']) => ({ said, right: spelling.get(letters(said)) }))
      .filter(({ said, right }) => right !== undefined && right !== said);
  return tree.paths
    .filter((path) => /^(libs|workflows|infra|apps|test\/(stories|journeys))\/.*[.](ts|tsx|sql)$/.test(path))
    .flatMap((path) => linesOf(tree, path))
    .flatMap(({ line, place }) =>
      misspelled(line).map(({ said, right }) => `${place} says "${said}"; the word is ${right}.`),
    );
};
