import { Module, type DynamicModule } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { PROJECTION, type Projection } from './projection.js';

@Module({})
export class ProjectorModule {
  static of(projection: Projection): DynamicModule {
    return {
      module: ProjectorModule,
      controllers: [HealthController],
      providers: [{ provide: PROJECTION, useValue: projection }],
    };
  }
}
