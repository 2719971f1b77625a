const problem = (status: number) => ({ $ref: `#/components/responses/Problem${status}` });
const text = { type: 'string' };

/** The audit read. */
export const streamPath = {
  '/api/v1/streams/{stream}': {
    get: {
      operationId: 'read-stream',
      tags: ['streams'],
      summary: 'A stream read aloud: every event in order, each as far as you may read it.',
      parameters: [
        { name: 'stream', in: 'path', required: true, schema: text },
        { name: 'after', in: 'query', description: 'Begin after this revision.', schema: { type: 'integer' } },
      ],
      responses: {
        200: {
          description: 'At most 1,000 events; `next` is the revision after which to go on.',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['stream', 'revision', 'verified', 'events'],
                properties: {
                  stream: text,
                  revision: { type: 'integer' },
                  verified: {
                    type: 'boolean',
                    description: 'Whether the chain of hashes holds, recomputed at this reading (R-053).',
                  },
                  events: { type: 'array', items: { $ref: '#/components/schemas/Recorded' } },
                  next: { type: 'integer' },
                },
              },
            },
          },
        },
        400: problem(400),
        401: problem(401),
        404: problem(404),
        503: problem(503),
      },
    },
  },
};

const kept = {
  type: 'object',
  required: ['documentId', 'sha256', 'size', 'type', 'name'],
  properties: { documentId: text, sha256: text, size: { type: 'integer' }, type: text, name: text },
};

/** Letters in and out. */
export const documentPaths = {
  '/api/v1/documents': {
    post: {
      operationId: 'upload-document',
      tags: ['documents'],
      summary:
        'Keep a file (PDF, DOCX, XLSX, ODF, PNG, JPEG, text; at most 50 MB). Name its id in a command within a day.',
      parameters: [
        { name: 'uploadId', in: 'query', description: 'An id of your own: sent again, the same upload.', schema: text },
      ],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: {
        201: { description: 'It is on the disk.', content: { 'application/json': { schema: kept } } },
        ...Object.fromEntries([400, 401, 409, 413, 422, 429, 503].map((status) => [status, problem(status)])),
      },
    },
  },
  '/api/v1/documents/{documentId}': {
    get: {
      operationId: 'download-document',
      tags: ['documents'],
      summary: 'The bytes of a document, for those who may read the stream that names it.',
      parameters: [{ name: 'documentId', in: 'path', required: true, schema: text }],
      responses: {
        200: { description: 'An attachment.', content: { 'application/octet-stream': {} } },
        401: problem(401),
        404: problem(404),
      },
    },
  },
};
