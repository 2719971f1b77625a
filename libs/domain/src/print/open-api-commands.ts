import type { CommandWord, Language } from '../grammar/language.js';
import { jsonSchemaOf } from './json-schema.js';

type Printed = {
  readonly name: string;
  readonly chapter: string;
  readonly word: CommandWord;
  readonly refusals: Language['refusals'];
};

/** One command as a path of its own, so that its fields, its speakers and its refusals stand together on one page. */
export const commandPath = ({ name, chapter, word, refusals }: Printed): object => ({
  post: {
    operationId: name,
    tags: [chapter],
    summary: word.means,
    description: [spokenBy(word), proposedBy(word), 'It is refused (422) with one of these codes:', list(refusals)]
      .filter(Boolean)
      .join('\n\n'),
    'x-by': word.by,
    ...(word.proposedBy ? { 'x-proposed-by': word.proposedBy } : {}),
    requestBody: { required: true, content: { 'application/json': { schema: envelopeOf(word) } } },
    responses: {
      200: { $ref: '#/components/responses/Done' },
      ...Object.fromEntries(ways.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  },
});

const ways = [400, 401, 403, 404, 409, 413, 422, 429, 503];

const spokenBy = ({ by, opens }: CommandWord): string =>
  `Spoken by ${by.join(', ')}.${opens ? ` Opens a ${opens}; name its stream only to go on in one.` : ''}`;
const proposedBy = ({ proposedBy: proposers }: CommandWord): string =>
  proposers ? `Proposed by ${proposers.join(', ')} with ProposeDecision; then decided with its approvalId.` : '';

const list = (refusals: Language['refusals']): string =>
  Object.entries(refusals)
    .map(([code, { means, rule }]) => `- \`${code}\`${rule && rule !== code ? ` (${rule})` : ''}: ${means}`)
    .join('\n');

const envelopeOf = ({ data, opens }: CommandWord): object => ({
  type: 'object',
  additionalProperties: false,
  required: ['commandId', ...(opens ? [] : ['stream']), 'data'],
  properties: {
    commandId: {
      type: 'string',
      minLength: 8,
      maxLength: 100,
      description: 'An id of your own, such as a UUID. The same id and body get the same answer.',
    },
    stream: { type: 'string', description: 'What this is said of, such as case-….' },
    data: jsonSchemaOf(data),
    occurredAt: {
      type: 'string',
      format: 'date-time',
      description: 'When it happened in the world, if earlier than now: 2026-11-30T09:12:00.000Z.',
    },
    lateReason: { type: 'string', description: 'Why it is entered more than two working days later (R-038).' },
    expectedRevision: { type: 'integer', minimum: 0, description: 'Refused with 409 if the stream has moved on.' },
    onBehalfOf: {
      type: 'object',
      additionalProperties: false,
      required: ['person'],
      properties: { person: { type: 'string' }, delegationId: { type: 'string' } },
    },
  },
});
