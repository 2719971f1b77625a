import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problem } from '../problems/problem.js';
import type { Allowance } from './allowance.js';
import { policyKey, type PolicyName } from './policy.js';
import type { Speaker, Speakers } from './speaker.js';

const bearer = /^Bearer (cx_[A-Za-z0-9_-]{20,200})$/;

/** The one guard of all routes: nobody passes a handler whose policy does not say so. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly speakers: Speakers,
    private readonly perPerson: Allowance,
    private readonly strangers: Allowance,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = Reflect.getMetadata(policyKey, context.getHandler()) as PolicyName | undefined;
    if (policy === 'anyone') return true;
    if (policy !== 'signed-in') throw problem('NOT_FOUND');

    const request = context.switchToHttp().getRequest<Request>();
    const speaker = await this.speakerOf(request);
    if (!this.perPerson.take(speaker.person)) throw problem('TOO_MANY', { retryAfter: 1 });
    context.switchToHttp().getResponse<Response>().locals['speaker'] = speaker;
    return true;
  }

  /** Guessing is slow: an address with many wrong tokens waits. Whoever holds a known one does not feel it. */
  private async speakerOf({ headers, socket }: Request): Promise<Speaker> {
    const address = socket.remoteAddress ?? 'unknown';
    const token = tokenIn(headers.authorization);
    if (!this.speakers.knows(token) && !this.strangers.has(address)) throw problem('TOO_MANY', { retryAfter: 5 });
    const speaker = token === '' ? undefined : await this.speakers.of(token);
    if (speaker) return speaker;
    this.strangers.take(address);
    throw problem('SIGN_IN');
  }
}

const tokenIn = (header: string | undefined): string => bearer.exec(header ?? '')?.[1] ?? '';
