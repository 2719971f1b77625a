import type { z } from 'zod';
import { jsonSchemaOf } from './json-schema.js';

/** A view as far as its description needs it. */
export type ShownView = { readonly view: string; readonly means: string; readonly row: z.ZodType };

const problem = (status: number) => ({ $ref: `#/components/responses/Problem${status}` });
const problems = { 400: problem(400), 401: problem(401), 404: problem(404), 429: problem(429), 503: problem(503) };

const query = (name: string, type: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type },
});
const ownWrite = [
  query('from', 'integer', 'A revision: waits briefly until the view holds it, so that you read your own write.'),
  query('stream', 'string', 'Only rows of this stream; with `from`, the stream whose revision it is.'),
];

/** Windows that can be turned back to an instant. */
const turnedBack: Readonly<Record<string, readonly object[]>> = Object.fromEntries(
  ['sla-board', 'case-overview'].map((view) => [
    view,
    [
      query('asOf', 'string', 'An instant with its offset: the window as it was then, whole; for staff.'),
      query('known', 'string', '`then`: as it was known at that instant (the default); `now`: as it is known now.'),
    ],
  ]),
);

const position = { type: 'integer', description: 'Every event up to here is in it. Only for staff and auditors.' };
const houseNow = {
  type: 'string',
  format: 'date-time',
  description: "The house's now, to say what is left until a due instant.",
};
const clockStands = { type: 'boolean', description: 'Whether it stands: in a story, between two moves.' };
const isReached = { type: 'boolean', description: 'With `from`: whether the view came so far in time.' };

/** The three windows on one view: its list, one row of it, and the rows as they change. */
export const viewPaths = ({ view, means, row }: ShownView): Record<string, object> => {
  const shown = jsonSchemaOf(row, 'output');
  const about = { view: { const: view }, position, isReached };
  return {
    [`/api/v1/views/${view}`]: { get: list(view, means, about, fieldsWith(shown)) },
    [`/api/v1/views/${view}/{key}`]: { get: one(view, means, { ...about, ...fieldsWith(shown) }) },
    [`/api/v1/live/${view}`]: { get: live(view, means, fieldsWith({ anyOf: [shown, { type: 'null' }] })) },
  };
};

const fieldsWith = (row: object) => ({
  key: { type: 'string' },
  stream: { type: 'string' },
  revision: { type: 'integer' },
  row,
});

const list = (view: string, means: string, about: object, fields: object) => {
  const properties = {
    ...about,
    houseNow,
    clockStands,
    rows: { type: 'array', items: { type: 'object', properties: fields } },
    cursor: { type: 'string', description: 'Send it back as `cursor` for the next page.' },
  };
  const said = `${means} Filter by any plain field of the row that you may read.`;
  return read(`list-${view}`, said, json({ type: 'object', required: ['view', 'rows'], properties }), [
    query('limit', 'integer', '1 to 500; 100 by default.'),
    query('cursor', 'string', 'The cursor of the page before.'),
    ...ownWrite,
    ...(turnedBack[view] ?? []),
  ]);
};

const one = (view: string, means: string, properties: object) =>
  read(`read-${view}`, `One row. ${means}`, json({ type: 'object', properties }), [
    { name: 'key', in: 'path', required: true, schema: { type: 'string' } },
    ...ownWrite,
    ...(turnedBack[view] ?? []),
  ]);

const live = (view: string, means: string, properties: object) =>
  read(
    `follow-${view}`,
    `As it changes, by server-sent events; a row that is gone comes as \`row: null\`. ${means}`,
    { 'text/event-stream': { schema: { type: 'object', properties } } },
    [
      {
        name: 'Last-Event-ID',
        in: 'header',
        description: 'The id of the last message, to go on after it.',
        schema: { type: 'string' },
      },
    ],
  );

const json = (schema: object) => ({ 'application/json': { schema } });

const read = (operationId: string, summary: string, content: object, parameters: readonly object[]) => ({
  operationId,
  tags: ['views'],
  summary,
  parameters,
  responses: { 200: { description: 'As far as you may see.', content }, ...problems },
});
