import { lower } from '../commands/words.js';
import type { Session } from '../door/session.js';
import { inWords } from '../time/words.js';

/** The name of the menu behind somebody's initials. */
export const settingsOf = ({ initials, name, role }: Session): string =>
  `${initials}: ${name}, ${lower(inWords(role))}: your settings`;
