import type { Response } from 'express';
import type { Guest } from '../door/guests.js';
import type { Typed } from '../forms/typed.js';
import { aroundFor, hiddenFor } from '../frame/around.js';
import { withoutForm } from '../frame/kept.js';
import { show } from '../frame/show.js';
import type { Parts } from '../parts.js';
import { markOf } from '../visit/form-key.js';
import type { Visit } from '../visit/visit.js';
import { ClosedPage, type ClosedReason } from './closed.page.js';

const statuses: Readonly<Record<ClosedReason, number>> = {
  'not-there': 404,
  'too-many': 429,
  full: 422,
  'too-long': 413,
  'too-much': 413,
  away: 503,
  broken: 500,
  strange: 403,
};

export type Closed = {
  readonly visit: Visit;
  readonly guest?: Guest | undefined;
  readonly reason: ClosedReason;
  readonly path: string;
  readonly typed?: Typed | undefined;
};

/** What was typed goes along; as a form that is made anew for whoever is in now, where the one that was sent is none of theirs. */
export const showClosed = (parts: Parts, response: Response, { visit, guest, reason, path, typed }: Closed): void => {
  const around = aroundFor(parts, { visit, guest });
  const isTheirs = !guest || (visit.hasKey(typed?.['key']) && typed?.['whose'] === markOf(guest.person));
  const again = typed && !isTheirs ? { ...hiddenFor({ visit, guest }), ...withoutForm(typed) } : typed;
  show(response, <ClosedPage {...{ around, reason, path }} typed={again} />, statuses[reason]);
};
