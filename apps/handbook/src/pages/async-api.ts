import { eventNamed, words } from '@connex/domain';
import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Our own notes on fields are for the house; readers outside need them no more than the fields that carry a class. */
const ours = ['class', 'hash', '$schema'];

const mayLeave = (field: unknown) => !isJson(field) || field['class'] === undefined;

const internal = (schema: Json): Json => {
  const { properties, required, items, ...rest } = schema;
  const fields = isJson(properties) ? Object.entries(properties).filter(([, field]) => mayLeave(field)) : [];
  const names = fields.map(([name]) => name);
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([note]) => !ours.includes(note))),
    ...(properties
      ? { properties: Object.fromEntries(fields.map(([name, field]) => [name, internal(field as Json)])) }
      : {}),
    ...(Array.isArray(required) ? { required: required.filter((name) => names.includes(name as string)) } : {}),
    ...(isJson(items) && mayLeave(items) ? { items: internal(items) } : {}),
  };
};

const events = words.map(({ name }) => eventNamed(name)).filter((event) => event !== undefined);

const instant = { type: 'string', format: 'date-time' };
const envelope = (type: string, schema: z.ZodObject) => ({
  type: 'object',
  properties: {
    position: { type: 'integer', description: 'Its place in the log; no gaps.' },
    stream: { type: 'string', description: 'The case, or whatever else it happened to; an opaque id.' },
    revision: { type: 'integer', description: 'Its place in the stream.' },
    id: { type: 'string' },
    type: { const: type },
    schemaVersion: { type: 'integer' },
    occurredAt: instant,
    recordedAt: instant,
    internal: internal(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json),
  },
  required: ['position', 'stream', 'revision', 'id', 'type', 'schemaVersion', 'occurredAt', 'recordedAt', 'internal'],
});

const header = (description: string) => ({ type: 'string', description });
const headers = {
  type: 'object',
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: header('The id of the event.'),
    ce_type: header('Its name.'),
    ce_source: { const: '/connex/log' },
    ce_time: header('When it happened, RFC 3339.'),
    ce_position: header('Its position in the log.'),
    ce_previous: header('The position of the record before it in this partition; 0 for the first.'),
    ce_revision: header('Its revision in its stream.'),
    'content-type': { const: 'application/json' },
  },
};

const reference = (place: string) => ({ $ref: `#/${place}` });
const named = <T>(make: (event: (typeof events)[number]) => T) =>
  Object.fromEntries(events.map((event) => [event.name, make(event)]));

/** What leaves the house by Kafka: the envelope and the INTERNAL part of each event (ruling 26). AsyncAPI 3.0. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'connex events',
    version: '1',
    description:
      'CloudEvents 1.0 in binary mode. Whoever needs more than INTERNAL fields reads the event from the log.',
  },
  defaultContentType: 'application/json',
  channels: {
    events: {
      address: 'connex.events',
      description:
        'The record’s key is the stream, so that every reader hears a case in the order in which it happened.',
      messages: named(({ name }) => reference(`components/messages/${name}`)),
      bindings: { kafka: { topic: 'connex.events', partitions: 12, bindingVersion: '0.5.0' } },
    },
  },
  operations: { tell: { action: 'send', channel: reference('channels/events') } },
  components: {
    schemas: { headers },
    messages: named(({ name, means, schema }) => ({
      name,
      summary: means,
      headers: reference('components/schemas/headers'),
      payload: envelope(name, schema),
    })),
  },
});
