import { Controller, Get, HttpException, Inject } from '@nestjs/common';
import { PROJECTION, type Projection } from '../projection.js';

/** `live`: the process runs. `ready`: every view follows the log, with its position and the age of what it has not read. */
@Controller('health')
export class HealthController {
  constructor(@Inject(PROJECTION) private readonly projection: Projection) {}

  @Get('live')
  live() {
    return { live: true };
  }

  @Get('ready')
  ready() {
    const health = this.projection.health();
    if (!health.ready) throw new HttpException(health, 503);
    return health;
  }
}
