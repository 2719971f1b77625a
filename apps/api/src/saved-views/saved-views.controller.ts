import { Controller, Delete, Get, HttpCode, Inject, Param, Put, Query, Req } from '@nestjs/common';
import { Line } from '@connex/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import { sitsInside, type Speaker } from '../access/speaker.js';
import { said } from '../body/said.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import type { SavedView } from './saved-views.js';

const idForm = /^[A-Za-z0-9-]{8,64}$/;
const viewForm = /^[a-z0-9-]{1,60}$/;

const ViewSaid = z.strictObject({
  view: z.string().regex(viewForm, 'must be the name of a view, such as sla-board'),
  name: Line.max(80),
  search: z.string().max(2_000),
  shared: z.boolean().default(false),
});

/** A view as somebody likes it, under a name; colleagues may see it when it is shared. */
@Controller('api/v1/saved-views')
export class SavedViewsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'limits' | 'admission'>) {}

  @Get()
  @Policy('signed-in')
  async list(@Query() asked: Readonly<Record<string, unknown>>, @AskedBy() speaker: Speaker) {
    const { view } = asked;
    if (typeof view !== 'string' || !viewForm.test(view) || Object.keys(asked).length > 1)
      throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'query.view', message: 'Is the name of a view.' }] });
    return { views: await this.inside(speaker, (person) => this.parts.rooms.savedViews.list(person, view)) };
  }

  @Put(':id')
  @Policy('signed-in')
  async save(@Param('id') id: string, @AskedBy() speaker: Speaker, @Req() request: Request): Promise<SavedView> {
    if (!idForm.test(id))
      throw problem('NOT_UNDERSTOOD', { errors: [{ path: 'id', message: 'Is an id of your own.' }] });
    const wanted = await said(request, this.parts.limits, ViewSaid);
    const saved = await this.inside(speaker, (person) => this.parts.rooms.savedViews.save(person, id, wanted));
    if (saved === 'taken') throw problem('NOT_FOUND');
    if (saved === 'full') throw problem('VIEWS_FULL');
    return saved;
  }

  @Delete(':id')
  @HttpCode(204)
  @Policy('signed-in')
  async drop(@Param('id') id: string, @AskedBy() speaker: Speaker): Promise<void> {
    const wasThere = await this.inside(speaker, (person) => this.parts.rooms.savedViews.drop(person, id));
    if (!wasThere) throw problem('NOT_FOUND');
  }

  /** A name that a colleague gave may tell something: saved views are for those who work here, and the Board. */
  private inside<T>(speaker: Speaker, work: (person: string) => Promise<T>): Promise<T> {
    if (!sitsInside(speaker.role)) throw problem('NOT_YOURS_TO_DO');
    return this.parts.admission.reads.through(() => work(speaker.person));
  }
}
