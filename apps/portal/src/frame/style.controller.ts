import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DoorClosed } from '../door/closed.js';
import { PARTS, type Parts } from '../parts.js';

@Controller('style')
export class StyleController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'style'>) {}

  @Get(':name')
  sheet(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    const { href, css, br, gzip } = this.parts.style;
    if (href !== `/style/${name}`) throw new DoorClosed('not-there');
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type('text/css; charset=utf-8').send({ br, gzip, css }[encoding ?? 'css']);
  }
}
