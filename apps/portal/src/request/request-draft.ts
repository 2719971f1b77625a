import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Paper } from '../door/documents.js';
import { draftsUnder, dropDraft, type Asker, type Draft } from '../door/drafts.js';
import { requestsPrefix } from '../frame/draft-keys.js';
import { pageNames, type PageName } from './request-pages.js';

/** A page as it was kept: what was typed, whether it is complete, and the letter where it was sent up. */
const PageDraft = z.object({
  typed: z.record(z.string(), z.string()).default({}),
  done: z.boolean().default(false),
  paper: Paper.optional(),
});
export type PageDraft = z.infer<typeof PageDraft>;

const Sent = z.object({
  stream: z.string(),
  nickname: z.string(),
  at: z.string(),
  by: z.string().optional(),
  contract: z.string(),
  body: z.string(),
  letter: z.object({ name: z.string(), sha256: z.string() }),
});
export type Sent = z.infer<typeof Sent>;

/** One try to send: said with one id, so that however often it is sent, it is said once. */
const Attempt = z.object({ commandId: z.string(), data: z.record(z.string(), z.unknown()) });
export type Attempt = z.infer<typeof Attempt>;

/** `refusals`: how often the house said no; what is sent after that is said anew. */
const SendDraft = z.object({ attempt: Attempt.optional(), sent: Sent.optional(), refusals: z.number().optional() });
export type SendDraft = z.infer<typeof SendDraft>;

export type RequestDraft = {
  readonly id: string;
  readonly pages: Readonly<Partial<Record<PageName, PageDraft>>>;
  readonly send: SendDraft;
};

const read = <S extends z.ZodType>(schema: S, { value }: Draft): z.output<S> | undefined =>
  schema.safeParse(value).data;

const nameOf = ({ key }: Draft): string => key.slice(key.lastIndexOf('/') + 1);

export const isDone = (draft: Draft): boolean =>
  (pageNames as readonly string[]).includes(nameOf(draft)) && read(PageDraft, draft)?.done === true;

export const isSent = (draft: Draft): boolean => nameOf(draft) === 'send' && read(SendDraft, draft)?.sent !== undefined;

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The request that the form of a page begins: sent twice, it is one. */
export const requestIdOf = (formKey: string): string => {
  const print = createHash('sha256').update(`connex request ${formKey}`).digest('hex');
  return print.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
};

/** A request as far as it has come; nothing when the asker has begun none with this id. */
export const requestOf = async (asker: Asker, id: string): Promise<RequestDraft | undefined> => {
  if (!idForm.test(id)) return undefined;
  const drafts = await draftsUnder(asker, `${requestsPrefix}${id}/`);
  if (drafts.length === 0) return undefined;
  const byName = new Map(drafts.map((draft) => [nameOf(draft), draft]));
  const kept = pageNames.flatMap((name) => {
    const draft = byName.get(name);
    const page = draft && read(PageDraft, draft);
    return page ? [[name, page] as const] : [];
  });
  const send = byName.get('send');
  return { id, pages: Object.fromEntries(kept), send: (send && read(SendDraft, send)) ?? {} };
};

/** Forgets a request that was begun. Its letter goes with it, since no draft names it any more. */
export const discardRequest = async (asker: Asker, { id }: Pick<RequestDraft, 'id'>): Promise<void> => {
  const drafts = await draftsUnder(asker, `${requestsPrefix}${id}/`);
  await Promise.all(drafts.map(({ key }) => dropDraft(asker, key)));
};
