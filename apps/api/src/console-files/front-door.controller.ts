import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Policy } from '../access/policy.js';

const app = '/app/';

/** Whoever types the address of the house wants the console. */
@Controller()
export class FrontDoorController {
  @Get()
  @Policy('anyone')
  home(@Res() response: Response): void {
    response.redirect(302, app);
  }

  @Get('app')
  @Policy('anyone')
  withoutSlash(@Res() response: Response): void {
    response.redirect(302, app);
  }
}
