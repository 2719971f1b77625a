import { readFileSync } from 'node:fs';

/** Pure rules by default; `CONNEX_RING` names another ring of tests: see test/run.mjs. */
const rings = {
  rules: ['**/*.spec.{ts,tsx}', '!**/*.{int,journey,house,story}.spec.ts'],
  house: ['**/*.house.spec.ts'],
  parts: ['**/*.int.spec.ts'],
  journeys: ['**/*.journey.spec.ts'],
  stories: ['**/*.story.spec.ts'],
};
const ring = process.env.CONNEX_RING ?? 'rules';

const [react] = JSON.parse(readFileSync(new URL('.swcrc-react', import.meta.url), 'utf8'));

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@connex/source', 'node', 'node-addons'] },
  roots: ['<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/infra', '<rootDir>/apps', '<rootDir>/test'],
  modulePathIgnorePatterns: ['/dist/', '/.connex/', '/.nx/'],
  testMatch: rings[ring],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest', '^.+\\.tsx$': ['@swc/jest', react] },
  testTimeout: ring === 'rules' || ring === 'house' ? 10_000 : 120_000,
};
