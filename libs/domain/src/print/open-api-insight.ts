import { instant, object, operation, text, texts } from './open-api-operation.js';

const shift = object({
  ...{ stream: text, nickname: text, clockId: text, clock: text, title: text },
  ...{ dueAt: { type: ['string', 'null'] }, newDueAt: { type: ['string', 'null'] } },
  how: { enum: ['moves', 'appears', 'vanishes'] },
});
const { how: _, ...ofClock } = shift.properties as { how: object } & Record<string, object>;
const outcome = { enum: ['met', 'missed'] };
const truth = { type: 'boolean' };
const count = { type: 'integer' };
const list = (items: object) => ({ type: 'array', items });
const both = (figure: object) => object({ is: figure, would: figure });
const counts = both(list(count));
const histogram = object({
  edges: list({ type: 'integer', description: 'Days of 24 hours before the due instant; less than zero is late.' }),
  clocks: list(object({ clock: text, title: text, ended: counts, running: counts })),
});
const load = object({
  weeks: list({ type: 'string', format: 'date', description: 'A Monday (UTC).' }),
  owners: list(object({ owner: text, due: counts, missed: both(count) })),
});

/** What every case would have come to under another rule. The answer is the whole of it; nothing is written. */
export const insightPaths = {
  '/api/v1/what-if': {
    post: operation({
      id: 'what-if',
      tag: 'views',
      summary:
        'Tell all cases that you may see again under another policy, or with the next version of a calendar. ' +
        'One at a time, fifteen seconds at most with the waiting; of each list the first 2,000. The Board hears of what ' +
        'lies before it, in sums.',
      takes: {
        oneOf: [
          object({ policy: { type: 'object', description: 'A whole policy document.' } }),
          object({ calendar: { type: 'object', description: 'The data of PublishCalendarVersion.' } }),
          object({ proposal: { type: 'string', description: 'The approval of a policy that lies open.' } }),
        ],
      },
      gives: object({
        ...{ houseNow: instant, warnings: texts },
        ...{ cases: count, clocks: count },
        totals: object({ metToMissed: count, missedToMet: count, moved: count, running: count }),
        flips: list(object({ ...ofClock, from: outcome, to: outcome })),
        moved: list(shift),
        running: list(object({ ...shift.properties, late: truth, wouldBeLate: truth })),
        ...{ histogram, load },
      }),
      refuses: [400, 401, 403, 413, 422, 429, 503],
    }),
  },
};
