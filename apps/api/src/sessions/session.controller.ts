import { Controller, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Policy } from '../access/policy.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import { clearCookie } from './cookies.js';
import { SessionOf } from './session-of.decorator.js';
import { sessionAsSeen, type SessionSeen } from './session-as-seen.js';
import type { Session } from './sessions.js';

const Hat = z.strictObject({ role: z.string().max(40) });

/** Who is at the window, which hat they wear, and how they leave. */
@Controller('api/v1/session')
export class SessionController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'limits'>) {}

  @Get()
  @Policy('signed-in')
  seen(@SessionOf() session: Session): SessionSeen {
    return sessionAsSeen(session, this.parts.rooms.sessions);
  }

  @Put('role')
  @Policy('signed-in')
  async wear(@SessionOf() session: Session, @Req() request: Request): Promise<SessionSeen> {
    const { role: asked } = await said(request, this.parts.limits, Hat);
    const role = session.hats.find((hat) => hat === asked);
    if (!role) throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'role', message: otherHats(session) }] });
    await this.parts.rooms.sessions.wear(session, role);
    return sessionAsSeen({ ...session, role }, this.parts.rooms.sessions);
  }

  @Post('end')
  @HttpCode(204)
  @Policy('signed-in')
  async end(@SessionOf() session: Session, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.parts.rooms.sessions.end(session);
    clearCookie(response, 'session');
  }

  /** Every session of the person, on whatever machine; their live lines are cut within a heartbeat. */
  @Post('end-everywhere')
  @HttpCode(204)
  @Policy('signed-in')
  async endEverywhere(@SessionOf() session: Session, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.parts.rooms.sessions.endAll(session);
    clearCookie(response, 'session');
  }
}

const otherHats = ({ hats }: Session): string => `Must be a role that you have: ${hats.join(', ')}.`;
