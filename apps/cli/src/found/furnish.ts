import { appendixBCalendars, foundingCommands } from '@connex/domain';
import { derivedId, foundHouse } from '@connex/event-log';
import { countryCalendars } from '@connex/infra-calendars';
import { saltOf } from '@connex/infra-local';
import type { FoundingStep } from '../up/founding-step.js';
import { storyPeople, wallPeople } from './first-people.js';
import { openHouseDesk } from './house-desk.js';
import { keepTokens, mintToken, tokensIn } from './tokens.js';

/** The same label always gets the same id, so that a founding that was cut short goes on where it stopped. */
const idFor = (label: string) => derivedId('founding', label);

/** Tokens of the first hour last longer than any story. */
const untilFarOff = '2040-01-01T00:00:00.000Z';

/** The years about which a clock of the first years can ask: those of the calendars, and some more. */
export const zoneYears = { from: 2024, to: 2034 };

/**
 * What every house begins with, spoken at the desk by the house itself: policy, calendars, countries, the first people
 * and their tokens, which are kept in the house's folder for its owner. Done once; a founding cut short is taken up again.
 */
export const furnish: FoundingStep = async ({ databaseUrl, house, folder, mode, log }) => {
  const known = tokensIn(folder);
  const people = (mode === 'wall' ? wallPeople : storyPeople).filter(({ id }) => !(id in known));
  if (people.length === 0) return;

  const minted = people.map((person) => ({ ...person, token: mintToken() }));
  const office = openHouseDesk(databaseUrl, process.env['CONNEX_SALT'] ?? saltOf(folder));
  try {
    const commands = foundingCommands({
      // Stories are told by the fixtures of Appendix B, and by nothing else (ruling 24).
      calendars: house === 'demo' || house === 'wall' ? countryCalendars() : appendixBCalendars,
      tzVersion: process.versions.tz ?? 'unknown',
      zoneYears,
      people: minted.map(({ id, roles, mail, token: { tokenId, sha256 } }) => ({
        id,
        roles,
        ...(mail && { mail }),
        tokens: roles.map((role) => ({ tokenId, sha256, role, expiresAt: untilFarOff })),
      })),
      idFor,
    });
    await foundHouse(office.desk, commands);
  } finally {
    await office.close();
  }
  keepTokens(folder, Object.fromEntries(minted.map(({ id, token }) => [id, token.text])));
  log(`the house is furnished: policy, calendars, time zones, countries, ${people.length} people`);
};
