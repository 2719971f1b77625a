import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `name version` of a package as it is installed here; a peer that improves moves our goal. */
export const versionOf = (name: string): string => {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = places.map((place) => join(place, name, 'package.json')).find((path) => existsSync(path));
  if (!file) throw new Error(`${name} is not installed.`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return `${name.split('/').at(-1)} ${version}`;
};
