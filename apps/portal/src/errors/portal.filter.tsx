import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import type { Guest } from '../door/guests.js';
import type { Typed } from '../forms/typed.js';
import { aroundFor } from '../frame/around.js';
import { StaleForm, StrangeForm } from '../frame/form-faults.js';
import { giveBack, packKept, unpackKept } from '../frame/kept.js';
import { goTo, show } from '../frame/show.js';
import type { Parts } from '../parts.js';
import { showSignIn } from '../sign-in/show-sign-in.js';
import { visitOf, type Visit } from '../visit/visit.js';
import { ClosedPage, type ClosedReason } from './closed.page.js';

type Known = { readonly visit?: Visit; readonly guest?: Guest; readonly typed?: Typed };
type Line = { readonly request: Request; readonly response: Response; readonly known: Known };

const statuses: Readonly<Record<ClosedReason, number>> = {
  'not-there': 404,
  'too-many': 429,
  away: 503,
  broken: 500,
  strange: 403,
};

/** Whatever a page could not do becomes a page that says what to do, with everything that was typed. */
@Catch()
export class PortalFilter implements ExceptionFilter {
  constructor(private readonly parts: Parts) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (response.headersSent || request.socket.destroyed) return void response.destroy();
    const line = { request, response, known: response.locals as Known };
    if (thrown instanceof StaleForm) return this.giveBack(line).catch((fault) => this.close(line, reasonOf(fault)));
    if (thrown instanceof DoorClosed && thrown.reason === 'signed-out') return this.askWho(line);
    this.tell(thrown, line);
    this.close(line, reasonOf(thrown));
  }

  private tell(thrown: unknown, { request, response }: Line): void {
    if (thrown instanceof DoorClosed && thrown.retryAfter) response.setHeader('Retry-After', thrown.retryAfter);
    if (reasonOf(thrown) === 'broken') this.parts.log.fault(thrown, { method: request.method });
  }

  private close({ request, response, known }: Line, reason: ClosedReason): void {
    const visit = known.visit ?? visitOf(request, response);
    const around = aroundFor(this.parts, { visit, guest: known.guest });
    const typed = reason === 'strange' || request.method !== 'POST' ? undefined : known.typed;
    show(response, <ClosedPage {...{ around, reason, typed }} path={request.path} />, statuses[reason]);
  }

  /** A session that ended while somebody wrote: who they are is asked, and what they wrote waits in the page. */
  private askWho({ request, response, known }: Line): void {
    if (request.method !== 'POST') return goTo(response, `/sign-in?to=${encodeURIComponent(request.path)}`);
    const visit = known.visit ?? visitOf(request, response);
    const keep = known.typed && Object.keys(known.typed).length > 0 ? packKept(request.path, known.typed) : '';
    showSignIn(this.parts, response, { visit, typed: { to: request.path, ...(keep ? { keep } : {}) } });
  }

  /** A form of an earlier sign-in: its text is laid where its page finds it, and its writer presses the button again. */
  private async giveBack({ request, response, known }: Line): Promise<void> {
    const { guest, typed } = known;
    const kept = typed && unpackKept(packKept(request.path, typed));
    if (!guest || !kept) return goTo(response, '/');
    goTo(response, await giveBack({ door: this.parts.door, session: guest.session }, guest, kept));
  }
}

const reasonOf = (thrown: unknown): ClosedReason => {
  if (thrown instanceof StrangeForm) return 'strange';
  if (thrown instanceof DoorClosed && thrown.reason !== 'signed-out') return thrown.reason;
  return thrown instanceof HttpException && thrown.getStatus() < 500 ? 'not-there' : 'broken';
};
