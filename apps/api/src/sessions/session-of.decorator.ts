import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import { problem } from '../problems/problem.js';
import type { Session } from './sessions.js';

/** The session that the guard has let in. A program with a token has none, and is told to sign in. */
export const SessionOf = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { locals } = context.switchToHttp().getResponse<Response>();
  const session = locals['session'] as Session | undefined;
  if (!session) throw problem('SIGN_IN');
  return session;
});
