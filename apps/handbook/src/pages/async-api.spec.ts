import { classesIn, words } from '@connex/domain';
import { asyncApi } from './async-api.js';

type Fields = { readonly properties?: Readonly<Record<string, unknown>>; readonly required?: readonly string[] };

const { messages } = asyncApi().components;
const events = words.filter(({ kind }) => kind === 'event');

describe('the page of what leaves the house', () => {
  it('names every event', () => expect(Object.keys(messages)).toEqual(events.map(({ name }) => name)));

  it.each(events)('shows no field of $name that has a class', ({ name, schema }) => {
    const { properties = {}, required = [] }: Fields = messages[name]?.payload.properties.internal ?? {};
    const secret = Object.keys(classesIn(schema)).filter((path) => !/[.[]/.test(path));
    expect([...Object.keys(properties), ...required].filter((field) => secret.includes(field))).toEqual([]);
    expect(JSON.stringify(properties)).not.toContain('"class":');
  });
});
