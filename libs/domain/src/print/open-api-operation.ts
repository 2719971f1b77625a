export const text = { type: 'string' };
export const instant = { type: 'string', format: 'date-time' };
export const texts = { type: 'array', items: text };
export const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const json = (schema: object) => ({ 'application/json': { schema } });

type Asked = {
  readonly id: string;
  readonly tag: 'sign-in' | 'desk' | 'views';
  readonly summary: string;
  readonly takes?: object;
  readonly gives?: object;
  readonly status?: number;
  readonly parameters?: readonly object[];
  readonly refuses: readonly number[];
  readonly isOpen?: true;
};

export const operation = ({ id, tag, summary, takes, gives, status = 200, parameters, refuses, isOpen }: Asked) => ({
  operationId: id,
  tags: [tag],
  summary,
  ...(isOpen && { security: [] }),
  ...(parameters && { parameters }),
  ...(takes && { requestBody: { required: true, content: json(takes) } }),
  responses: {
    [status]: { description: gives ? 'As asked.' : 'Done.', ...(gives && { content: json(gives) }) },
    ...Object.fromEntries(refuses.map((code) => [code, { $ref: `#/components/responses/Problem${code}` }])),
  },
});

export const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: text,
});
export const inQuery = (name: string, required: boolean) => ({ name, in: 'query', required, schema: text });
