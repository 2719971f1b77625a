import type { Response } from 'express';
import { leaveCookie } from './cookies.js';
import type { Visit } from './visit.js';

/** What a page tells once: that an answer in a case is on record, that somebody else is in than before, or that they left. */
export type News = `answered~${string}` | 'other' | 'left';

const seconds = 120;

/** For the next page of this browser. It stands in a cookie of ours, so that no link can claim what was not done. */
export const leaveNews = (response: Response, news: News): void => leaveCookie(response, 'news', news, seconds);

/** The news for the page of a case, or for one of no case; taken with this page, so that it is not told again. */
export const takeNews = (visit: Visit, response: Response, stream?: string): 'answered' | 'other' | undefined => {
  const news = taken(visit, response);
  if (news === 'other') return 'other';
  return stream !== undefined && news === `answered~${stream}` ? 'answered' : undefined;
};

/** Whether somebody has just left by this browser; told once, to whoever comes next. */
export const takeLeft = (visit: Visit, response: Response): boolean => taken(visit, response) === 'left';

const taken = ({ news }: Visit, response: Response): string | undefined => {
  if (news !== undefined) leaveCookie(response, 'news', '');
  return news;
};
