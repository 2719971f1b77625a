import { Module, type DynamicModule } from '@nestjs/common';
import { StyleController } from './frame/style.controller.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PARTS, type Parts } from './parts.js';
import { PeopleController } from './people/people.controller.js';
import { QuestionController } from './question/question.controller.js';
import { PartController } from './request/part.controller.js';
import { SendController } from './request/send.controller.js';
import { StartController } from './request/start.controller.js';
import { CodeController } from './sign-in/code.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-in/sign-out.controller.js';

@Module({})
export class PortalModule {
  static on(parts: Parts): DynamicModule {
    return {
      module: PortalModule,
      providers: [{ provide: PARTS, useValue: parts }],
      controllers: [
        HealthController,
        StyleController,
        SignInController,
        CodeController,
        SignOutController,
        HomeController,
        PeopleController,
        QuestionController,
        StartController,
        SendController,
        PartController,
        PapersController,
      ],
    };
  }
}
