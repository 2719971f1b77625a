import { z } from 'zod';
import { confidential } from '../grammar/confidentiality.js';
import { languages } from '../languages.js';
import { jsonSchemaOf } from './json-schema.js';
import { openApi } from './open-api.js';

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: object; readonly responses: object };
};

const row = z.object({ nickname: z.string(), country: confidential(z.string()) }).meta({ id: 'Row' });
const printed = openApi({
  version: '0.1.0',
  views: [{ view: 'sla-board', means: 'Every open clock.', row }],
}) as Document;

const refsIn = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const { $ref, ...rest } = part as { readonly $ref?: unknown };
  return [...(typeof $ref === 'string' ? [$ref] : []), ...Object.values(rest).flatMap(refsIn)];
};
const at = (ref: string) =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], printed);

describe('the description of the api', () => {
  it('has a path for every command of the languages, and no other command', () => {
    const commands = Object.values(languages).flatMap((language) => Object.keys(language.commands));
    const paths = Object.keys(printed.paths).filter((path) => path.startsWith('/api/v1/commands/'));
    expect(paths.map((path) => path.slice('/api/v1/commands/'.length)).sort()).toEqual([...commands].sort());
  });

  it('has the three windows of each view that is handed in', () => {
    for (const path of ['views/sla-board', 'views/sla-board/{key}', 'live/sla-board'])
      expect(printed.paths[`/api/v1/${path}`]?.['get']).toBeDefined();
  });

  it('points nowhere but to what it holds, and calls nothing twice', () => {
    for (const ref of refsIn(printed)) expect([ref, at(ref)]).not.toEqual([ref, undefined]);
    const ids = Object.values(printed.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same each time it is printed, and is nothing but JSON', () => {
    const again = openApi({ version: '0.1.0', views: [{ view: 'sla-board', means: 'Every open clock.', row }] });
    expect(JSON.stringify(again)).toBe(JSON.stringify(printed));
    expect(JSON.parse(JSON.stringify(printed))).toEqual(printed);
  });

  it('says the class of each field, and refuses fields that it does not name', () => {
    expect(jsonSchemaOf(z.strictObject({ country: confidential(z.string()) }))).toEqual({
      type: 'object',
      properties: { country: { type: 'string', 'x-class': 'CASE_CONFIDENTIAL' } },
      required: ['country'],
      additionalProperties: false,
    });
  });

  it('writes shared pieces out where they stand', () => {
    const piece = z.object({ title: z.string() }).meta({ id: 'Piece', description: 'A piece.' });
    expect(jsonSchemaOf(z.object({ one: piece, two: z.array(piece) }), 'output')).toMatchObject({
      properties: {
        one: { description: 'A piece.', properties: { title: { type: 'string' } } },
        two: { type: 'array', items: { properties: { title: { type: 'string' } } } },
      },
    });
  });
});
