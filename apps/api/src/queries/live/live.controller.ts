import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AskedBy } from '../../access/asked-by.decorator.js';
import { credentialIn } from '../../access/credential.js';
import { opensTo } from '../../access/guest-window.js';
import { Policy } from '../../access/policy.js';
import type { Speaker } from '../../access/speaker.js';
import { PARTS, type Parts } from '../../parts.js';
import { problem } from '../../problems/problem.js';

/** A view as it moves: server-sent events, taken up again where the client's Last-Event-ID says. */
@Controller('api/v1/live')
export class LiveController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'projectors' | 'views' | 'live' | 'marks'>) {}

  @Get(':view')
  @Policy('signed-in')
  async follow(
    @Param('view') name: string,
    @AskedBy() speaker: Speaker,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const view = this.parts.projectors.get(name);
    if (!view || !opensTo(speaker.role, name)) throw problem('NOT_FOUND');
    const from = this.placeOf(request, speaker, name);
    this.parts.live.admit(speaker);
    // A view that nobody has built yet is said to be so before the line is opened.
    await this.parts.views.position(name);

    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') return void response.end();
    response.write('retry: 1000\n\n');
    const markOf = (position: number) => this.parts.marks.markFor(speaker, name, position);
    await this.parts.live.tell({ view, speaker, from, response, markOf }, credentialIn(request)?.text ?? '');
  }

  private placeOf({ headers }: Request, speaker: Speaker, view: string): number {
    const mark = headers['last-event-id'];
    if (mark === undefined || mark === '') return 0;
    const place = typeof mark === 'string' ? this.parts.marks.positionOf(speaker, view, mark) : undefined;
    if (place === undefined) throw problem('NOT_UNDERSTOOD', { errors: [noPlace] });
    return place;
  }
}

const noPlace = { path: 'headers.last-event-id', message: 'Must be the id of a message of this live view.' };
