import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import type { Guest } from '../door/guests.js';
import type { Typed } from '../forms/typed.js';
import { CutForm, StaleForm, StrangeForm } from '../frame/form-faults.js';
import { giveBack, packKept, unpackKept } from '../frame/kept.js';
import { goTo } from '../frame/show.js';
import type { Parts } from '../parts.js';
import { showSignIn } from '../sign-in/show-sign-in.js';
import { leaveNews } from '../visit/news.js';
import { visitOf, type Visit } from '../visit/visit.js';
import type { ClosedReason } from './closed.page.js';
import { showClosed } from './show-closed.js';

type Known = { readonly visit?: Visit; readonly guest?: Guest; readonly typed?: Typed };
type Line = { readonly request: Request; readonly response: Response; readonly known: Known };

/** Whatever a page could not do becomes a page that says what to do, with everything that was typed. */
@Catch()
export class PortalFilter implements ExceptionFilter {
  constructor(private readonly parts: Parts) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const line = { request, response, known: response.locals as Known };
    if (response.headersSent || request.socket.destroyed) return this.keepQuietly(line);
    if (thrown instanceof StaleForm) return this.giveBack(line).catch((fault) => this.end(fault, line));
    this.end(thrown, line);
  }

  /** Nobody is there any more to be answered. What they had typed when the line broke in the middle of a file is kept. */
  private async keepQuietly({ request, response, known: { guest, typed } }: Line): Promise<void> {
    const kept = !request.complete && typed && unpackKept(packKept(request.path, typed));
    if (guest && kept)
      await giveBack({ door: this.parts.door, session: guest.session }, guest, kept).catch(() => undefined);
    response.destroy();
  }

  private end(thrown: unknown, line: Line): void {
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
    const typed = reason === 'strange' || request.method !== 'POST' ? undefined : known.typed;
    showClosed(this.parts, response, { visit, guest: known.guest, reason, path: request.path, typed });
  }

  /** A session that ended while somebody wrote: who they are is asked, and what they wrote waits in the page. */
  private askWho({ request, response, known }: Line): void {
    if (request.method !== 'POST') return goTo(response, `/sign-in?to=${encodeURIComponent(request.path)}`);
    const visit = known.visit ?? visitOf(request, response);
    showSignIn(this.parts, response, { visit, typed: waiting(request.path, known.typed) });
  }

  /** A form of an earlier sign-in: its text is laid where its page finds it, and its writer presses the button again. */
  private async giveBack({ request, response, known }: Line): Promise<void> {
    const { guest, typed } = known;
    const kept = typed && unpackKept(packKept(request.path, typed));
    if (!guest || !kept) return goTo(response, '/');
    const path = await giveBack({ door: this.parts.door, session: guest.session }, guest, kept);
    if (path === undefined) leaveNews(response, 'other');
    goTo(response, path ?? '/');
  }
}

/** What goes along while somebody signs in. The forms of signing in carry it already. */
const waiting = (path: string, typed: Typed = {}): Typed => {
  if (path.startsWith('/sign-')) return typed;
  return { to: path, ...(Object.keys(typed).length > 0 ? { keep: packKept(path, typed) } : {}) };
};

const reasonOf = (thrown: unknown): ClosedReason => {
  if (thrown instanceof StrangeForm) return 'strange';
  if (thrown instanceof CutForm) return 'too-much';
  if (thrown instanceof DoorClosed && thrown.reason !== 'signed-out') return thrown.reason;
  return thrown instanceof HttpException && thrown.getStatus() < 500 ? 'not-there' : 'broken';
};
