import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import type { Speaker } from '../access/speaker.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import type { Draft } from './drafts.js';

const keyForm = /^[a-z0-9./_-]{1,200}$/;
const prefixForm = /^[a-z0-9./_-]{0,200}$/;
/** The value may have 64 kB as it is stored; the body has a few signs around it. */
const valueBytes = 64 * 1024;
const bodyBytes = valueBytes + 64;

const DraftSaid = z.strictObject({ value: z.json() });

/** What somebody has typed and not yet said, so that a cut line or an ended session loses none of it. */
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'limits' | 'admission'>) {}

  @Get()
  @Policy('signed-in')
  async list(@Query() asked: Readonly<Record<string, unknown>>, @AskedBy() { person }: Speaker) {
    const { prefix = '', ...rest } = asked;
    if (typeof prefix !== 'string' || !prefixForm.test(prefix) || Object.keys(rest).length > 0)
      throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'query.prefix', message: ofSigns }] });
    return { drafts: await this.inside(() => this.parts.rooms.drafts.list(person, prefix)) };
  }

  @Get('*key')
  @Policy('signed-in')
  async one(@Param('key') path: string | readonly string[], @AskedBy() { person }: Speaker): Promise<Draft> {
    const key = keyIn(path);
    const draft = await this.inside(() => this.parts.rooms.drafts.one(person, key));
    if (!draft) throw problem('NOT_FOUND');
    return draft;
  }

  @Put('*key')
  @Policy('signed-in')
  async save(
    @Param('key') path: string | readonly string[],
    @AskedBy() { person }: Speaker,
    @Req() request: Request,
  ): Promise<Pick<Draft, 'key' | 'savedAt'>> {
    const key = keyIn(path);
    const { value } = await said(request, { ...this.parts.limits, bodyBytes }, DraftSaid);
    if (Buffer.byteLength(JSON.stringify(value)) > valueBytes) throw problem('TOO_LARGE', { detail: tooLong });
    const draft = await this.inside(() => this.parts.rooms.drafts.save(person, key, value));
    if (!draft) throw problem('DRAFTS_FULL');
    return { key: draft.key, savedAt: draft.savedAt };
  }

  @Delete('*key')
  @HttpCode(204)
  @Policy('signed-in')
  async drop(@Param('key') path: string | readonly string[], @AskedBy() { person }: Speaker): Promise<void> {
    const key = keyIn(path);
    await this.inside(() => this.parts.rooms.drafts.drop(person, key));
  }

  private inside<T>(work: () => Promise<T>): Promise<T> {
    return this.parts.admission.reads.through(work);
  }
}

const ofSigns = 'Is 1 to 200 small letters, digits and . / _ - only.';
const tooLong = `A draft may have ${valueBytes} bytes.`;

const keyIn = (path: string | readonly string[]): string => {
  const key = typeof path === 'string' ? path : path.join('/');
  if (!keyForm.test(key)) throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'key', message: ofSigns }] });
  return key;
};
