import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { casesOf, isCase, namesIn, storyOf } from '../door/cases.js';
import { DoorClosed } from '../door/closed.js';
import { aroundFor } from '../frame/around.js';
import { enter } from '../frame/reception.js';
import { show } from '../frame/show.js';
import { sidesIn } from '../home/officer.js';
import { PARTS, type Parts } from '../parts.js';
import { officialsIn, PeoplePage } from './people.page.js';

@Controller('cases/:stream/people')
export class PeopleController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async list(@Param('stream') stream: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    if (!isCase(stream)) throw new DoorClosed('not-there');
    const { houseNow, cases } = await casesOf(entered.asker, { stream });
    const row = cases.find((one) => one.stream === stream);
    if (!row) throw new DoorClosed('not-there');
    const [story, names] = await Promise.all([storyOf(entered.asker, stream), namesIn(entered.asker, stream)]);
    const officials = officialsIn(story);
    const { contactOfficer } = sidesIn(story);
    const around = aroundFor(this.parts, entered, houseNow);
    show(response, <PeoplePage {...{ around, row, officials, contactOfficer, names }} />);
  }
}
