import { findChromium, foldersOf } from '@connex/infra-local';
import { attempt, type Finding } from './finding.js';

const origin = {
  variable: 'as CHROMIUM_PATH says',
  PATH: 'on PATH',
  cache: 'of the npm package',
  package: 'of the npm package, unpacked just now',
} as const;

/** Needed for the journeys of `npm test`, for `connex bench windows` and for the photographs; a house starts without. */
export const checkChromium = (): Promise<Finding> =>
  attempt(
    'Chromium',
    async () => {
      const { path, version, by } = await findChromium({ parts: foldersOf().parts, log: () => undefined });
      return `${version}, ${origin[by]}: ${path}`;
    },
    'warning',
  );
