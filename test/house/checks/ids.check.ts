import { linesOf, type Check } from '../house-tree.js';

/** Names of streams that a place may stand in: public facts, not cases (ruling 23). */
const secret = /\$\{[^}]*(country|iso2|contractName|nickname|minist)[^}]*\}/i;
const mayHoldCodes = /`(country|calendar|view:)-?\$\{/;
const named =
  /`(case|person|house|expert|partner|delegation|complaint|dsr|approval|doc|connex[.]|token:)[-:]?[^`]*\$\{[^`]*`/;
const keyed = /\b(key|topic|workflowId|stream|groupId|clientId|subject|idFor\()\b\s*[:(=]?\s*`[^`]*\$\{[^`]*`/;

/** Ids, keys, topics and subjects are opaque: no country and no name stands in one (architecture §4, R-047). */
export const opaqueIds: Check = (tree) =>
  tree.paths
    .filter(
      (path) => /^(libs|workflows|infra|apps)\/.*[.]ts$/.test(path) && !/[.](spec|contract)[.]ts$|\/testing/.test(path),
    )
    .flatMap((path) => linesOf(tree, path))
    .filter(({ line }) => secret.test(line) && (named.test(line) || keyed.test(line)) && !mayHoldCodes.test(line))
    .map(
      ({ place }) =>
        `${place} puts a country or a name into an id, a key or a topic; those travel where nobody may read it.`,
    );
