import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Policy } from '../access/policy.js';
import { PARTS, type Parts } from '../parts.js';

/** For the supervisor and the operator. Nothing here knows a case. */
@Controller()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'readiness' | 'metrics'>) {}

  /** The process turns. It asks nobody: an api is not started anew because its database is down. */
  @Get('health/live')
  @Policy('anyone')
  live() {
    return { alive: true };
  }

  @Get('health/ready')
  @Policy('anyone')
  async ready(@Res({ passthrough: true }) response: Response) {
    const state = await this.parts.readiness.check();
    response.status(state.ready ? 200 : 503);
    return state;
  }

  @Get('metrics')
  @Policy('anyone')
  async metrics(@Res() response: Response): Promise<void> {
    response.type(this.parts.metrics.contentType).send(await this.parts.metrics.page());
  }
}
