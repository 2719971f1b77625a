import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

/** Files that may read the machine's clock, each with its reason. The list may only shrink: all other time is the house's. */
export const readsTheMachinesClock = {
  'workflows/src/own-time.ts':
    'In the sandbox this is the instant of the workflow task, which a replay tells the same.',
};

const specs = ['**/*.{spec,contract}.{ts,tsx}', '**/testing/**', '**/testing.ts', '**/testing-*.ts'];
const processes = ['apps/{api,projector,conductor,relay}/src/**/*.ts', 'libs/event-log/src/**/*.ts'];
const pure = ['libs/{domain,working-time,read-models,proofs,insight}/**/*.ts', 'workflows/src/**/*.ts'];

/** A rule of ESLint that says why, after it has said what. */
const because = (why, rule) => ({
  ...rule,
  meta: {
    ...rule.meta,
    messages: Object.fromEntries(Object.entries(rule.meta.messages).map(([id, what]) => [id, `${what} ${why}`])),
  },
});
const core = (name, why) => because(why, builtinRules.get(name));
const typed = (name, why) => because(why, tseslint.plugin.rules[name]);

const house = {
  rules: {
    'max-lines': core('max-lines', 'The file holds two ideas: find the name of the second, and move it out.'),
    'max-lines-per-function': core('max-lines-per-function', 'Give the steps names of their own.'),
    complexity: core('complexity', 'Too many ways through it: make the cases a table, or split the question.'),
    'max-depth': core('max-depth', 'Guards come first, one a line; the happy answer is the last line.'),
    'max-params': core('max-params', 'What always travels together is one thing: give it a type.'),
    'no-explicit-any': typed('no-explicit-any', 'Say `unknown`, and find out what it is.'),
    'no-floating-promises': typed('no-floating-promises', 'Nobody would hear it fail.'),
    'switch-exhaustiveness-check': typed('switch-exhaustiveness-check', 'A forgotten case must not compile.'),
    'consistent-type-imports': typed('consistent-type-imports', 'What is a type only is imported by `import type`.'),
    'no-unused-vars': typed('no-unused-vars', 'What nobody reads is taken out.'),
  },
};

const size = (lines) => ['error', { max: lines, skipBlankLines: true, skipComments: true }];
const ban = (selector, message) => ({ selector, message });

const style = [
  ban('TSEnumDeclaration', 'No enums: write a union of strings.'),
  ban('ClassDeclaration:not([superClass]):not(:has(> Decorator))', 'No classes but those of Nest and of Error.'),
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    'No test is skipped, and none runs alone: mend it or take it out.',
  ),
  ban(
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    'No test is skipped, and none runs alone: mend it or take it out.',
  ),
  ban(
    'MemberExpression[object.name="jest"][property.name=/^(mock|doMock|unstable_mockModule|spyOn)$/]',
    'No module is mocked: hand in a twin, or use the real part.',
  ),
];
const faces = [ban('ExportDefaultDeclaration', 'No default exports: a thing has one name, everywhere.')];

const machinesClock = [
  ban(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'Nothing reads the time but the house clock: take `now` from it, or measure a wait by performance.now().',
  ),
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'Nothing reads the time but the house clock: take `now` from it.',
  ),
  ban('CallExpression[callee.name="Date"]', 'Nothing reads the time but the house clock: take `now` from it.'),
  ban(
    'NewExpression[callee.name="Date"][arguments.length>1]',
    'A Date of parts is in the zone of whichever machine runs it: use Date.UTC.',
  ),
];

const environment = [
  ban(
    'MemberExpression[object.name="process"][property.name="env"]',
    'The environment is read once, by a schema, in main: what is needed is handed in.',
  ),
];

const notPure = 'A rule that asks the world cannot be replayed: what it needs comes in with the command.';
const effects = [
  ban('MemberExpression[object.name="Math"][property.name="random"]', `No chance in pure code. ${notPure}`),
  ban(
    ':matches(MemberExpression[property.name=/^(randomUUID|randomBytes|randomInt|randomFill|getRandomValues)$/], ImportSpecifier[imported.name=/^(random|webcrypto)/])',
    `No chance in pure code. ${notPure}`,
  ),
  ban('MemberExpression[object.name=/^(performance|globalThis)$/]', `No clock in pure code. ${notPure}`),
  ban(
    'CallExpression[callee.property.name=/^(format|formatToParts|formatRange)$/][arguments.length=0]',
    `A formatter without an instant reads the wall. ${notPure}`,
  ),
  ban(
    'CallExpression[callee.property.name=/^get(Hours|Minutes|Seconds|Day|Date|Month|FullYear|TimezoneOffset)$/]',
    'Local time is the zone of whichever machine runs it: use the UTC form, or the zone of the calendar.',
  ),
  ban(
    'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
    `No effects in pure code. ${notPure}`,
  ),
  ban('MemberExpression[object.name="process"][property.name!="versions"]', `No environment in pure code. ${notPure}`),
  ban('MemberExpression[object.name="console"]', 'Pure code answers; it does not speak.'),
];

const returned = [
  ban('ThrowStatement', 'A refusal is returned, and only a fault is thrown: a decider knows no faults.'),
  ban('TryStatement', 'A decider knows no faults: there is nothing to catch.'),
  ban('*[async=true]', 'A decider waits for nothing: what it needs comes in as facts.'),
];

const sandbox = [
  ban('Identifier[name="Intl"]', 'A workflow formats no date: `Intl` reads the real clock.'),
  ban(
    'CallExpression[callee.property.name=/^toLocale/]',
    "A workflow formats no date: `toLocale…` reads the real clock and the machine's zone.",
  ),
  ban(
    'NewExpression[callee.name="Date"] > Literal[raw=/^[\'"]/]',
    'A workflow parses no date: facts bring epoch milliseconds.',
  ),
  ban(
    ':matches(CallExpression, NewExpression)[callee.property.name="constructor"]',
    'The constructor of a Date is the real one: it reads the real clock.',
  ),
  ban(
    'CallExpression[callee.name="setHandler"] > [async=true]',
    'Handlers are synchronous: an async one may still run when the workflow starts anew.',
  ),
  ban(
    'Identifier[name=/^(process|performance|crypto|Buffer|structuredClone|WeakRef|FinalizationRegistry)$/]',
    'This is not in the sandbox of a workflow.',
  ),
];

const barrel = {
  regex: '^\\.{1,2}$|(^|/)index(\\.js)?$',
  message: 'Name the file that holds the thing: an inner barrel ties circles.',
};
const workflowsImport = {
  regex: '^(?!\\.{1,2}/|@temporalio/(workflow|common)$|@connex/domain/lifecycle$)',
  message: 'A workflow decides nothing: it imports @temporalio/workflow and the thin face @connex/domain/lifecycle.',
};

const clockless = Object.keys(readsTheMachinesClock);
const restrict = (...bans) => ({ 'no-restricted-syntax': ['error', ...style, ...bans.flat()] });
const onlyImport = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const everywhere = {
  files: ['**/*.{ts,tsx,mjs,cjs}'],
  plugins: { house },
  rules: {
    'house/max-lines': size(200),
    'house/max-lines-per-function': size(40),
    'house/complexity': ['error', 8],
    'house/max-depth': ['error', 3],
    'house/max-params': ['error', 4],
    ...restrict(faces, machinesClock),
    ...onlyImport(barrel),
  },
};

const typescript = (root) => ({
  files: ['**/*.{ts,tsx}'],
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { project: ['./tsconfig.json', './tsconfig.browser.json'], tsconfigRootDir: root },
  },
  rules: {
    'house/no-explicit-any': 'error',
    'house/no-floating-promises': 'error',
    'house/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
    'house/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'house/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  },
});

/** The walls of the house, for a tree that stands at `root`. Specs stand a small tree of their own behind the same walls. */
export const wallsAt = (root) => [
  { ignores: ['**/{dist,node_modules,.connex,.nx,printed,histories}/**'] },
  { linterOptions: { noInlineConfig: true } },
  everywhere,
  typescript(root),
  { files: specs, rules: { 'house/max-lines': size(300), 'house/max-lines-per-function': 'off' } },
  { files: processes, ignores: [...specs, '**/main.ts'], rules: restrict(faces, machinesClock, environment) },
  { files: pure, rules: restrict(faces, machinesClock, effects) },
  { files: ['libs/domain/**/*.{decider,mind}.ts'], rules: restrict(faces, machinesClock, effects, returned) },
  {
    files: ['workflows/src/**/*.ts'],
    ignores: specs,
    rules: { ...restrict(faces, machinesClock, effects, sandbox), ...onlyImport(barrel, workflowsImport) },
  },
  ...(clockless.length > 0 ? [{ files: clockless, rules: restrict(faces) }] : []),
  { files: ['*.{mjs,cjs}', '**/*.config.{mjs,cjs}'], rules: restrict(machinesClock) },
];

export default wallsAt(import.meta.dirname);
