import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import { isOurOwn } from '../sessions/csrf.js';
import type { Session, Sessions } from '../sessions/sessions.js';
import type { Allowance } from './allowance.js';
import { credentialIn, type Credential } from './credential.js';
import { policyKey, type PolicyName } from './policy.js';
import type { Speaker, Speakers } from './speaker.js';

/** Whom the guard asks, and under which address our own pages stand. */
export type Doorkeepers = {
  readonly speakers: Speakers;
  readonly sessions: Pick<Sessions, 'find' | 'touch'>;
  readonly origin: string;
};

/** Looking at one's session, or keeping a line open, is no use of it: a window left open signs out by itself. */
const isNoUse = /^\/api\/v1\/(session|live\/[^/]+)$/;

/** The one guard of all routes: nobody passes a handler whose policy does not say so. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly doorkeepers: Doorkeepers,
    private readonly perPerson: Allowance,
    private readonly strangers: Allowance,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = Reflect.getMetadata(policyKey, context.getHandler()) as PolicyName | undefined;
    if (policy === 'anyone') return true;
    if (policy !== 'signed-in') throw problem('NOT_FOUND');

    const request = context.switchToHttp().getRequest<Request>();
    const welcomed = await this.whoIsIn(request);
    if (!this.perPerson.take(welcomed.speaker.person)) throw problem('TOO_MANY', { retryAfter: 1 });
    Object.assign(context.switchToHttp().getResponse<Response>().locals, welcomed);
    return true;
  }

  private async whoIsIn(request: Request): Promise<{ readonly speaker: Speaker; readonly session?: Session }> {
    const credential = credentialIn(request);
    if (credential === undefined || credential.kind === 'token')
      return { speaker: await this.speakerOf(request, credential?.text ?? '') };
    const session = await this.sessionOf(request, credential);
    return { speaker: session.speaker, session };
  }

  /** Nobody guesses 256 bits, and all guests come from the portal's one address: wrong sessions count against nobody. */
  private async sessionOf(request: Request, { kind, text }: Credential): Promise<Session> {
    const { sessions, origin } = this.doorkeepers;
    const session = kind === 'token' ? undefined : await sessions.find(text, kind);
    if (!session) throw problem('SIGN_IN');
    if (kind === 'staff' && !isOurOwn(request, text, origin)) throw problem('CSRF');
    if (kind === 'guest' || request.method !== 'GET' || !isNoUse.test(request.path)) await sessions.touch(session);
    return session;
  }

  /** Guessing is slow: an address with many wrong tokens waits. Whoever holds a known one does not feel it. */
  private async speakerOf({ socket }: Request, token: string): Promise<Speaker> {
    const { speakers } = this.doorkeepers;
    const address = socket.remoteAddress ?? 'unknown';
    if (!speakers.knows(token) && !this.strangers.has(address)) throw problem('TOO_MANY', { retryAfter: 5 });
    const speaker = token === '' ? undefined : await speakers.of(token);
    if (speaker) return speaker;
    this.strangers.take(address);
    throw problem('SIGN_IN');
  }
}
