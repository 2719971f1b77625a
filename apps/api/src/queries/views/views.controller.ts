import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { maskFor } from '@connex/domain';
import type { Projector } from '@connex/read-models';
import { AskedBy } from '../../access/asked-by.decorator.js';
import { asShownTo, isShownTo, opensTo } from '../../access/guest-window.js';
import { Policy } from '../../access/policy.js';
import { maySee, sightIn, sightOf } from '../../access/sight.js';
import { seesPositions, type Speaker } from '../../access/speaker.js';
import { asOfIn, isAsOf, rowsAsOf } from '../../as-of/rows-as-of.js';
import { PARTS, type Parts } from '../../parts.js';
import { problem } from '../../problems/problem.js';
import { waitForOwnWrite } from './own-write.js';
import { cursorOf, viewQuery, type ViewQuery } from './view-query.js';
import type { StoredRow } from './view-store.js';

type Asked = Readonly<Record<string, unknown>>;

/** The windows: any view, as far as the asker may see. */
@Controller('api/v1/views')
export class ViewsController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<Parts, 'projectors' | 'views' | 'log' | 'admission' | 'limits'>,
  ) {}

  @Get(':view')
  @Policy('signed-in')
  async list(@Param('view') name: string, @Query() asked: Asked, @AskedBy() speaker: Speaker) {
    const view = this.viewNamed(name, speaker);
    if (isAsOf(asked)) return this.asOf(view, speaker, asked);
    const { from, stream, ...query } = viewQuery(view, speaker.role, asked);
    const isReached = await this.reached(name, speaker, { from, stream });

    const ask = { view: name, sight: sightIn(view, speaker), ...query, ...(stream === undefined ? {} : { stream }) };
    const { rows, position } = await this.parts.admission.reads.through(() => this.parts.views.page(ask));
    const last = rows.length === query.limit ? rows.at(-1) : undefined;
    return {
      view: name,
      ...(await this.houseClock()),
      ...(seesPositions(speaker) ? { position } : {}),
      ...(isReached === undefined ? {} : { isReached }),
      rows: rows.filter(({ row }) => isShownTo(speaker.role, name, row)).map((row) => shown(view, row, speaker)),
      ...(last ? { cursor: cursorOf(last.key) } : {}),
    };
  }

  @Get(':view/:key')
  @Policy('signed-in')
  async one(
    @Param('view') name: string,
    @Param('key') key: string,
    @Query() asked: Asked,
    @AskedBy() speaker: Speaker,
  ) {
    const view = this.viewNamed(name, speaker);
    if (isAsOf(asked)) return this.oneAsOf(view, speaker, { ...asked, stream: streamIn(key) }, key);
    const { from, stream } = viewQuery(view, speaker.role, asked);
    const isReached = await this.reached(name, speaker, { from, stream: stream ?? streamIn(key) });

    const ask = { view: name, key, sight: sightIn(view, speaker) };
    const { rows, position } = await this.parts.admission.reads.through(() => this.parts.views.one(ask));
    const row = rows[0];
    if (!row || !isShownTo(speaker.role, name, row.row)) throw problem('NOT_FOUND');
    return {
      view: name,
      ...(seesPositions(speaker) ? { position } : {}),
      ...(isReached === undefined ? {} : { isReached }),
      ...shown(view, row, speaker),
    };
  }

  /** The window as it was at an instant: all of its rows, for it is told anew and has no pages. */
  private async asOf(view: Projector, speaker: Speaker, asked: Asked) {
    const clock = await this.houseClock();
    const { asOf, known, ...where } = asOfIn(view.view, asked, clock.houseNow);
    const rows = await this.parts.admission.reads.through(() =>
      rowsAsOf(this.parts, view, speaker, { asOf, known, ...where }),
    );
    return { view: view.view, ...clock, asOf, known, rows };
  }

  private async oneAsOf(view: Projector, speaker: Speaker, asked: Asked, key: string) {
    const { rows, ...told } = await this.asOf(view, speaker, asked);
    const row = rows.find((one) => one.key === key);
    if (!row) throw problem('NOT_FOUND');
    return { ...told, ...row };
  }

  /** The house's now, so that a reader can say what is left; a story clock stands between moves. */
  private async houseClock(): Promise<{ readonly houseNow: string; readonly clockStands: boolean }> {
    const { reading } = await this.parts.log.look([]);
    return { houseNow: reading.now, clockStands: reading.clock.standsAt !== null };
  }

  private viewNamed(name: string, { role }: Speaker): Projector {
    const view = this.parts.projectors.get(name);
    if (!view || !opensTo(role, name)) throw problem('NOT_FOUND');
    return view;
  }

  private async reached(view: string, speaker: Speaker, { from, stream }: OwnWrite): Promise<boolean | undefined> {
    if (from === undefined) return undefined;
    if (stream === undefined) throw problem('NOT_UNDERSTOOD', { errors: [whoseRevision] });
    const { log, views, limits } = this.parts;
    if (!(await maySee(log, stream, sightOf(speaker)))) throw problem('NOT_FOUND');
    return waitForOwnWrite(log, views, { view, stream, revision: from }, limits.ownWriteMillis);
  }
}

type OwnWrite = { readonly from: ViewQuery['from']; readonly stream: string | undefined };

const whoseRevision = { path: 'query.stream', message: 'With from, say whose revision it is.' };

/** A row's key begins with its stream: `case-….C03-1`. */
const streamIn = (key: string): string => key.split(/[./]/, 1)[0] ?? key;

const shown = (view: Projector, { key, stream, revision, row }: StoredRow, { role }: Speaker) => ({
  key,
  stream,
  revision,
  row: maskFor(role, view.row, asShownTo(role, view.view, row)),
});
