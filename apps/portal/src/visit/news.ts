import type { Response } from 'express';
import { leaveCookie } from './cookies.js';
import type { Visit } from './visit.js';

/** What a page tells once: that an answer in a case is on record, or that somebody else is signed in than before. */
export type News = `answered~${string}` | 'other';

const seconds = 120;

/** For the next page of this browser. It stands in a cookie of ours, so that no link can claim what was not done. */
export const leaveNews = (response: Response, news: News): void => leaveCookie(response, 'news', news, seconds);

/** The news for the page of a case, or for one of no case; taken with this page, so that it is not told again. */
export const takeNews = ({ news }: Visit, response: Response, stream?: string): 'answered' | 'other' | undefined => {
  if (news === undefined) return undefined;
  leaveCookie(response, 'news', '');
  if (news === 'other') return 'other';
  return stream !== undefined && news === `answered~${stream}` ? 'answered' : undefined;
};
