import type { Sessions } from '../sessions/sessions.js';
import type { Speakers } from './speaker.js';

/** Whoever speaks, by the first letters of the text that they hold: a token of a program, or a session of a person. */
export const anySpeakers = (tokens: Speakers, sessions: Pick<Sessions, 'speakerOf'>): Speakers => ({
  of: (text) => (text.startsWith('cx_') ? tokens.of(text) : sessions.speakerOf(text)),
  knows: (text) => tokens.knows(text),
});
