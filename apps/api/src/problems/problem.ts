import { HttpException } from '@nestjs/common';

/** Where in the request something is wrong, in dotted words: `data.country`, `query.limit`. */
export type FieldError = { readonly path: string; readonly message: string };

/** What goes out as `application/problem+json` (RFC 9457). `code` is stable; sentences may improve. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly rule?: string;
  readonly errors?: readonly FieldError[];
  readonly documentId?: string;
  readonly triesLeft?: number;
};

type Particulars = Pick<Problem, 'detail' | 'rule' | 'errors' | 'documentId' | 'triesLeft'> & {
  readonly retryAfter?: number;
};

/** The door's own problems. What the rules refuse has its names in the languages. Source: architecture 10, ruling 34. */
export const problems = {
  NOT_UNDERSTOOD: [400, 'Something in the request is not as the language says; errors names each field.'],
  UNKNOWN_COMMAND: [400, 'There is no command of this name; /api/v1/openapi.json lists them all.'],
  NOT_JSON: [400, 'The body must be one JSON value in UTF-8, sent as application/json.'],
  NOT_A_FILE: [400, 'Send exactly one file as multipart/form-data, in the field "file".'],
  SIGN_IN: [401, 'Sign in, or send a valid token: Authorization: Bearer cx_…'],
  CSRF: [403, 'This was not asked by our own page: the origin or the header x-connex-csrf is missing or wrong.'],
  NOT_YOURS_TO_DO: [403, 'You see this, but your role may not do that with it.'],
  NOT_FOUND: [404, 'There is nothing here, or it is not yours to see.'],
  TOO_SLOW: [408, 'The request did not arrive in time; send it again.'],
  CONFLICT: [409, 'Somebody was faster: read again and decide anew.'],
  UPLOAD_ID_REUSED: [409, 'This uploadId was already used for another file; take a new one.'],
  COMMAND_ID_REUSED: [409, 'This commandId was already used for another command; take a new one.'],
  TOO_LARGE: [413, 'The request is larger than the house takes.'],
  DOCUMENT_EMPTY: [422, 'The file is empty.'],
  DOCUMENT_TYPE: [422, 'The file is not a sound PDF, DOCX, XLSX, ODF, PNG, JPEG or UTF-8 text.'],
  DOCUMENT_HAS_MACROS: [
    422,
    'The file can run something by itself and was put aside; send it without macros or scripts.',
  ],
  DOCUMENT_UNSAFE: [422, 'The file unpacks to more than the house takes, or to places outside itself.'],
  DOCUMENT_UNKNOWN: [422, 'A document is named that was not uploaded here, or is gone; upload it first.'],
  DOCUMENT_HASH: [422, 'The hash is not that of the uploaded document.'],
  CODE_WRONG: [422, 'This is not the code of the mail. Look at it again.'],
  CODE_EXPIRED: [
    422,
    'This code is over: it was used, tried too often, or is older than ten minutes. Ask for another.',
  ],
  DRAFTS_FULL: [422, 'You have as many drafts as the house keeps; send or drop some.'],
  VIEWS_FULL: [422, 'You have as many saved views as the house keeps; drop some.'],
  NOT_A_CONTACT: [422, 'This person is no recorded official contact of the case; record the contact first.'],
  NO_ADDRESS: [422, 'No mail address is registered for this person; register it first.'],
  UPLOADS_WAIT: [
    429,
    'Your uploads wait for a command that names them, and take all the room that one person has; after a day they go.',
  ],
  TOO_MANY: [429, 'Too many requests at once; wait a moment.'],
  FAULT: [500, 'Something broke on our side. Send the same request again: one commandId is done at most once.'],
  BUSY: [503, 'The house is busy; nothing was done. Try again in a moment.'],
  NOT_READY: [
    503,
    'The house cannot answer right now. Send the same request again: one commandId is done at most once.',
  ],
  MAIL_DOWN: [503, 'Mail cannot be sent right now; nothing was lost. Try again in a moment.'],
  NO_ROOM: [503, 'There is no room left to keep documents; nothing was stored. Tell the operator.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** Thrown at the door, and only there: rules return their refusals. */
export class ProblemException extends HttpException {
  constructor(
    readonly problem: Problem,
    readonly retryAfter?: number,
  ) {
    super(problem, problem.status);
  }
}

export const problem = (code: ProblemCode, { retryAfter, ...particulars }: Particulars = {}): ProblemException => {
  const [status, title] = problems[code];
  return new ProblemException({ type: typeOf(code), title, status, code, ...particulars }, retryAfter);
};

/** A refusal of the rules: 409 for a lost race, 422 for a rule (ruling 34). */
export const refused = (code: string, title: string, particulars: Particulars = {}): ProblemException => {
  const status = code === 'CONFLICT' ? 409 : 422;
  return new ProblemException({ type: typeOf(code), title, status, code, ...particulars });
};

const typeOf = (code: string) => `/docs/problems/${code}`;
