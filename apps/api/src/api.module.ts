import { Module, type DynamicModule } from '@nestjs/common';
import { FrontDoorController } from './console-files/front-door.controller.js';
import { CommandsController } from './commands/commands.controller.js';
import { RehearsalsController } from './commands/rehearsals.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { GuestsController } from './guests/guests.controller.js';
import { InvitationsController } from './guests/invitations.controller.js';
import { HealthController } from './health/health.controller.js';
import { PARTS, type Parts } from './parts.js';
import { LiveController } from './queries/live/live.controller.js';
import { StreamsController } from './queries/streams/streams.controller.js';
import { ViewsController } from './queries/views/views.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { SessionController } from './sessions/session.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';

@Module({})
export class ApiModule {
  static on(parts: Parts): DynamicModule {
    return {
      module: ApiModule,
      providers: [{ provide: PARTS, useValue: parts }],
      controllers: [
        CommandsController,
        RehearsalsController,
        ViewsController,
        StreamsController,
        LiveController,
        WhatIfController,
        DocumentsController,
        SignInController,
        SessionController,
        GuestsController,
        InvitationsController,
        DraftsController,
        SavedViewsController,
        FrontDoorController,
        DocsController,
        HealthController,
      ],
    };
  }
}
