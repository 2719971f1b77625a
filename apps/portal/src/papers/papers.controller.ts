import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import { formLimits } from '../forms/read-form.js';
import { enter } from '../frame/reception.js';
import { PARTS, type Parts } from '../parts.js';

const passedOn = ['content-type', 'content-length', 'content-disposition'];
/** The slowest line has as long to take a paper as to bring one. */
const paperMillis = formLimits.fileMillis;

/** Letters and answers, as the house gives them to this guest. They pass through and stay nowhere. */
@Controller('papers')
export class PapersController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!/^doc-[\w-]{1,64}$/.test(id)) throw new DoorClosed('not-there');
    const { asker } = await enter(this.parts, request, response);
    const { door, session } = asker;
    const paper = await door.fetch(`/api/v1/documents/${id}`, { session, millis: paperMillis });
    if (!paper.ok || !paper.body) throw new DoorClosed('not-there');
    for (const name of passedOn) {
      const value = paper.headers.get(name);
      if (value) response.setHeader(name, value);
    }
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    await pipeline(Readable.fromWeb(paper.body as ReadableStream), response).catch(() => void response.destroy());
  }
}
