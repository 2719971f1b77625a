import type { Response } from 'express';
import type { Wrongs } from '../forms/fields.js';
import type { Typed } from '../forms/typed.js';
import { aroundFor } from '../frame/around.js';
import { safePath } from '../frame/kept.js';
import { show } from '../frame/show.js';
import type { Parts } from '../parts.js';
import type { Visit } from '../visit/visit.js';
import type { Challenge } from './challenge.js';
import { CodePage, SignInPage } from './sign-in.page.js';

type Shown = {
  readonly visit: Visit;
  readonly typed: Typed;
  readonly wrongs?: Wrongs;
  /** Whoever has just signed out is told so. */
  readonly hasLeft?: boolean;
};
export type CodeShown = Shown & Pick<Challenge, 'address'>;

/** Where to go afterwards, and the text that waits for it, go along from page to page. */
const hiddenIn = ({ visit, typed }: Shown): Readonly<Record<string, string>> => ({
  key: visit.key(),
  to: safePath(typed['to']),
  ...(typed['keep'] ? { keep: typed['keep'] } : {}),
});

const statusOf = ({ wrongs = {} }: Shown): number => (Object.keys(wrongs).length > 0 ? 422 : 200);

/** The page that asks who it is; `typed.keep` is text that waits for the answer. */
export const showSignIn = (parts: Parts, response: Response, shown: Shown): void => {
  const { visit, typed, wrongs, hasLeft } = shown;
  const around = aroundFor(parts, { visit });
  const page = <SignInPage {...{ around, typed, wrongs, hasLeft }} hidden={hiddenIn(shown)} />;
  show(response, page, statusOf(shown));
};

export const showCode = (parts: Parts, response: Response, shown: CodeShown): void => {
  const { visit, typed, wrongs, address } = shown;
  const around = aroundFor(parts, { visit });
  show(response, <CodePage {...{ around, typed, wrongs, address }} hidden={hiddenIn(shown)} />, statusOf(shown));
};
