import type { Request } from 'express';

/**
 * Whether a form comes from a page of ours. A browser that is told to send no referrer says `Origin: null` even of its
 * own pages; then Sec-Fetch-Site decides, and where an old browser does not send that either, the key of the form does.
 */
export const isFromUs = ({ headers }: Pick<Request, 'headers'>, origin: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const from = headers.origin;
  return from === undefined || from === 'null' || from === origin;
};
