import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';

/** A mail as the page and the tests see it. `at` is RFC 3339. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

const mostMails = 500;
const ending = '.eml';
const shown = ['auto-submitted', 'content-language', 'message-id', 'date', 'from', 'to', 'subject'];

const addressesIn = (field: AddressObject | AddressObject[] | undefined): readonly string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

const headersOf = ({ headerLines }: ParsedMail): Readonly<Record<string, string>> =>
  Object.fromEntries(
    headerLines
      .filter(({ key }) => shown.includes(key))
      .map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
  );

const mailOf = async (id: string, bytes: Buffer): Promise<Mail> => {
  const parsed = await simpleParser(bytes, { skipImageLinks: true, skipHtmlToText: true, skipTextToHtml: true });
  return {
    id,
    at: new Date(Number(id.split('-')[0])).toISOString(),
    from: addressesIn(parsed.from).join(', '),
    to: addressesIn(parsed.to),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: typeof parsed.html === 'string' ? parsed.html : '',
    headers: headersOf(parsed),
  };
};

/** Mails in memory, the newest first, at most 500; each lies in the folder as it came, and is there at the next start. */
export const openMailStore = async (folder: string) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string) => join(folder, `${id}${ending}`);
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  const mails: Mail[] = [];
  for (const name of names.slice(-mostMails)) {
    const id = name.slice(0, -ending.length);
    mails.unshift(await mailOf(id, await readFile(pathOf(id))));
  }
  let count = 0;

  return {
    all: (): readonly Mail[] => mails,
    one: (id: string): Mail | undefined => mails.find((mail) => mail.id === id),
    async keep(bytes: Buffer): Promise<void> {
      const id = `${Math.floor(performance.timeOrigin + performance.now())}-${String(count++).padStart(6, '0')}`;
      const mail = await mailOf(id, bytes);
      await writeFile(`${pathOf(id)}.half`, bytes, { mode: 0o600 });
      await rename(`${pathOf(id)}.half`, pathOf(id));
      mails.unshift(mail);
      for (const old of mails.splice(mostMails)) await rm(pathOf(old.id), { force: true });
    },
    async clear(): Promise<void> {
      for (const { id } of mails.splice(0)) await rm(pathOf(id), { force: true });
    },
  };
};

export type MailStore = Awaited<ReturnType<typeof openMailStore>>;
