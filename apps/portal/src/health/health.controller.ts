import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PARTS, type Parts } from '../parts.js';

const lookMillis = 1_500;

/** Ready also while the house cannot be reached: its pages then keep what was typed, which a proxy's page would not. */
@Controller('health')
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'door'>) {}

  @Get('live')
  live(@Res() response: Response): void {
    response.json({ live: true });
  }

  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const api = await this.parts.door
      .fetch('/health/live', { millis: lookMillis })
      .then(async (answer) => (await answer.body?.cancel(), answer.ok))
      .catch(() => false);
    response.json({ ready: true, api });
  }
}
