import { Module, type DynamicModule } from '@nestjs/common';
import { CommandsController } from './commands/commands.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { HealthController } from './health/health.controller.js';
import { PARTS, type Parts } from './parts.js';
import { LiveController } from './queries/live/live.controller.js';
import { StreamsController } from './queries/streams/streams.controller.js';
import { ViewsController } from './queries/views/views.controller.js';

@Module({})
export class ApiModule {
  static on(parts: Parts): DynamicModule {
    return {
      module: ApiModule,
      providers: [{ provide: PARTS, useValue: parts }],
      controllers: [
        CommandsController,
        ViewsController,
        StreamsController,
        LiveController,
        DocumentsController,
        DocsController,
        HealthController,
      ],
    };
  }
}
