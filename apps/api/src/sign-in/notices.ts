import type { Notice } from './sign-in-page.js';

const again = { to: '/sign-in?again=1', text: 'Sign in' };

/** What people read when signing in does not go on, with the status of each. */
export const notices = {
  ended: [200, { title: 'You are signed out', sentence: 'Nothing on this machine can act for you now.', link: again }],
  stale: [
    400,
    {
      title: 'Please sign in once more',
      sentence: 'This sign-in was begun in another browser, took longer than ten minutes, or was used already.',
      link: { to: '/sign-in', text: 'Sign in' },
    },
  ],
  refused: [
    403,
    { title: 'You are not signed in', sentence: 'The identity provider did not confirm who you are.', link: again },
  ],
  noRole: [
    403,
    {
      title: 'You have no role in this house',
      sentence: 'We know who you are. An administrator proposes a role for you, and the head grants it.',
      link: { to: '/sign-in?again=1', text: 'Sign in as somebody else' },
    },
  ],
  busy: [429, { title: 'Too many sign-ins at once', sentence: 'Wait a minute, then sign in.', link: again }],
  away: [
    503,
    {
      title: 'The identity provider does not answer',
      sentence: 'Nobody can sign in until it does. Whoever is signed in can go on. Tell the operator.',
      link: { to: '/sign-in', text: 'Try again' },
    },
  ],
  none: [
    503,
    {
      title: 'No sign-in is set up',
      sentence: 'This house has no identity provider. Programs use tokens; the operator sets OIDC_ISSUER for people.',
    },
  ],
} as const satisfies Record<string, readonly [number, Notice]>;

export type NoticeName = keyof typeof notices;
