import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';
import type { Speaker } from './speaker.js';

/** The speaker whom the guard has let in. Only for handlers with the policy `signed-in`. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Speaker => {
  const { locals } = context.switchToHttp().getResponse<Response>();
  const speaker = locals['speaker'] as Speaker | undefined;
  if (!speaker) throw new Error('A handler asks who speaks, but lets anyone in.');
  return speaker;
});
