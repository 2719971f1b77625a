const problem = (status: number) => ({ $ref: `#/components/responses/Problem${status}` });
const ways = [400, 401, 403, 404, 409, 413, 422, 429, 503];
const text = { type: 'string' };

/** What a command would do, before it is said. */
export const rehearsalPath = {
  '/api/v1/rehearsals/{command}': {
    post: {
      operationId: 'rehearse',
      tags: ['desk'],
      summary: 'What a command would do if it were said now. The body is that of the command; nothing is written.',
      parameters: [{ name: 'command', in: 'path', required: true, schema: text }],
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
      responses: {
        200: {
          description: 'The facts that would be written, in their order, each as far as you may read it.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['stream', 'revision', 'events'],
                properties: {
                  stream: text,
                  revision: { type: 'integer', description: 'Where the stream stands now.' },
                  events: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['type', 'revision', 'occurredAt', 'data'],
                      properties: {
                        type: text,
                        revision: { type: 'integer' },
                        occurredAt: { type: 'string', format: 'date-time' },
                        data: { type: 'object' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        ...Object.fromEntries(ways.map((status) => [status, problem(status)])),
      },
    },
  },
};
