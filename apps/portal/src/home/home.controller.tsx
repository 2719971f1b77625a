import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { casesOf, isCase, namesIn, storyOf, tasksOf, type CaseRow } from '../door/cases.js';
import { DoorClosed } from '../door/closed.js';
import { draftsUnder } from '../door/drafts.js';
import { aroundFor } from '../frame/around.js';
import { enter, type Entered } from '../frame/reception.js';
import { show } from '../frame/show.js';
import { PARTS, type Parts } from '../parts.js';
import { takeNews } from '../visit/news.js';
import { CasePage } from './case.page.js';
import { sidesIn } from './officer.js';
import { HomePage } from './home.page.js';
import { begunIn, needsOf } from './needs.js';
import { numbersOf, pastOf } from './past.js';
import { withPapers } from './with-papers.js';

type Asked = Readonly<Record<string, unknown>>;

/** What somebody finds who comes in: usually their one case. */
@Controller()
export class HomeController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get()
  async home(@Query() asked: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    const entered = await enter(this.parts, request, response);
    const { houseNow, cases } = await casesOf(entered.asker);
    const [only, ...more] = cases;
    if (only && more.length === 0) return this.showCase(response, entered, { row: only, now: houseNow, asked });
    await this.showMany(response, entered, { cases, now: houseNow });
  }

  @Get('cases/:stream')
  async one(
    @Param('stream') stream: string,
    @Query() asked: Asked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const entered = await enter(this.parts, request, response);
    if (!isCase(stream)) throw new DoorClosed('not-there');
    const { houseNow, cases } = await casesOf(entered.asker, { stream, ...fromIn(asked) });
    const row = cases.find((one) => one.stream === stream);
    if (!row) throw new DoorClosed('not-there');
    await this.showCase(response, entered, { row, now: houseNow, asked });
  }

  private async showCase(
    response: Response,
    { visit, guest, asker }: Entered,
    { row, now, asked }: One,
  ): Promise<void> {
    const { stream } = row;
    const [story, tasks, drafts, names] = await Promise.all([
      storyOf(asker, stream, fromIn(asked).from),
      tasksOf(asker, guest.roles, { stream, ...fromIn(asked) }),
      draftsUnder(asker, 'portal/'),
      namesIn(asker, stream),
    ]);
    const past = await withPapers(asker, pastOf(story));
    const page = (
      <CasePage
        around={aroundFor(this.parts, { visit, guest }, now)}
        {...{ row, now, past, names, ...sidesIn(story) }}
        isHome={response.req.path === '/'}
        needs={needsOf(row, { tasks, drafts, numbers: numbersOf(story) })}
        begun={begunIn(drafts)}
        notice={takeNews(visit, response, stream)}
      />
    );
    show(response, page);
  }

  private async showMany(response: Response, { visit, guest, asker }: Entered, { cases, now }: Many): Promise<void> {
    const waiting = cases.filter(({ openQuestions }) => openQuestions.length > 0);
    const [tasks, drafts, stories] = await Promise.all([
      tasksOf(asker, guest.roles),
      draftsUnder(asker, 'portal/'),
      Promise.all(waiting.slice(0, 10).map(({ stream }) => storyOf(asker, stream))),
    ]);
    const needs = waiting.flatMap((row, index) =>
      needsOf(row, { tasks, drafts, numbers: numbersOf(stories[index] ?? []) }),
    );
    const around = aroundFor(this.parts, { visit, guest }, now);
    show(
      response,
      <HomePage
        {...{ around, cases, now, needs }}
        begun={begunIn(drafts)}
        isOther={takeNews(visit, response) === 'other'}
      />,
    );
  }
}

type One = { readonly row: CaseRow; readonly now: string; readonly asked: Asked };
type Many = { readonly cases: readonly CaseRow[]; readonly now: string };

const fromIn = ({ from }: Asked): { readonly from?: string } =>
  typeof from === 'string' && /^\d{1,15}$/.test(from) ? { from } : {};
