import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { AskedBy } from '../../access/asked-by.decorator.js';
import { readsAloud } from '../../access/guest-window.js';
import { Policy } from '../../access/policy.js';
import { maySee, sightOf } from '../../access/sight.js';
import type { Speaker } from '../../access/speaker.js';
import { PARTS, type Parts } from '../../parts.js';
import { problem } from '../../problems/problem.js';
import { eventAsSeen } from './event-as-seen.js';

const mostEvents = 1_000;
const wholeNumber = /^\d{1,15}$/;

/** The audit read: a stream read aloud, from its first event, as far as the asker may read each; and whether its chain holds. */
@Controller('api/v1/streams')
export class StreamsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'log' | 'admission'>) {}

  @Get(':stream')
  @Policy('signed-in')
  async read(@Param('stream') stream: string, @Query() asked: Record<string, unknown>, @AskedBy() speaker: Speaker) {
    const known = { stream, after: revisionIn(asked) };
    const isTheirs = readsAloud(speaker.role, stream) && (await maySee(this.parts.log, stream, sightOf(speaker)));
    if (!isTheirs) throw problem('NOT_FOUND');

    const { log, admission } = this.parts;
    const [glimpse, verified] = await admission.reads.through(() =>
      Promise.all([log.look([known]), log.verified(stream)]),
    );
    const { revision, events } = glimpse.streams[0] ?? { revision: 0, events: [] };
    const shown = events.slice(0, mostEvents);
    return {
      stream,
      revision,
      verified,
      events: shown.map((event) => eventAsSeen(event, speaker)),
      ...(shown.length < events.length ? { next: shown.at(-1)?.revision } : {}),
    };
  }
}

const revisionIn = ({ after = '0', ...rest }: Record<string, unknown>): number => {
  const isGood = typeof after === 'string' && wholeNumber.test(after) && Object.keys(rest).length === 0;
  if (!isGood) throw problem('NOT_UNDERSTOOD', { errors: [onlyAfter] });
  return Number(after);
};

const onlyAfter = { path: 'query.after', message: 'Is a revision, after which to begin; there is no other parameter.' };
