import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { mayRead } from '@connex/domain';
import { documentClaim } from '@connex/event-log';
import type { Request, Response } from 'express';
import { AskedBy } from '../access/asked-by.decorator.js';
import { Policy } from '../access/policy.js';
import { maySee, sightOf } from '../access/sight.js';
import type { Speaker } from '../access/speaker.js';
import { ClientGone } from '../body/client-gone.js';
import type { Limits } from '../limits.js';
import { PARTS, type Parts } from '../parts.js';
import { problem } from '../problems/problem.js';
import { withArrivingFile } from './arriving-file.js';
import type { Received } from './document-store.js';
import type { Upload } from './upload.js';

/** Letters come in and go out here. Whoever names an upload in a command makes it part of that stream. */
@Controller('api/v1/documents')
export class DocumentsController {
  constructor(
    @Inject(PARTS) private readonly parts: Pick<Parts, 'documents' | 'log' | 'admission' | 'uploads' | 'limits'>,
  ) {}

  @Post()
  @HttpCode(201)
  @Policy('signed-in')
  async upload(@Req() request: Request, @Query() asked: Record<string, unknown>, @AskedBy() { person }: Speaker) {
    const id = idOf(person, asked);
    const { documents, admission, uploads, limits } = this.parts;
    const receive = () =>
      withArrivingFile(request, limits, ({ name, bytes }) => documents.receive(bytes, { name, by: person, ...id }));
    const admitted = () => admission.documents.through(receive);
    const isAgain = id.id !== undefined && (await documents.find(id.id)) !== undefined;
    return taken(
      await (isAgain ? uploads.again(person, admitted) : uploads.through(person, lengthOf(request, limits), admitted)),
    );
  }

  @Get(':id')
  @Policy('signed-in')
  async download(
    @Param('id') id: string,
    @AskedBy() speaker: Speaker,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const upload = await this.parts.documents.find(id);
    if (!upload || !(await this.isTheirs(upload, speaker))) throw problem('NOT_FOUND');

    response.writeHead(200, {
      'content-type': upload.type,
      'content-length': upload.size,
      'content-disposition': attachment(upload.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    const file = await this.parts.documents.open(upload);
    await pipeline(file.createReadStream(), response).catch(() => {
      throw new ClientGone();
    });
  }

  /** A document of a stream is for those who see the stream and read what is confidential in it; a fresh one is its sender's. */
  private async isTheirs(upload: Upload, speaker: Speaker): Promise<boolean> {
    const holder = await this.parts.log.holderOf(documentClaim(upload.id));
    if (holder === undefined) return upload.by === speaker.person;
    return mayRead(speaker.role, 'CASE_CONFIDENTIAL') && maySee(this.parts.log, holder, sightOf(speaker));
  }
}

/** As long as it is said to be, or else as long as one may be; what is longer is refused anyway. */
const lengthOf = ({ headers }: Request, { documentBytes }: Limits): number =>
  Math.min(Number(headers['content-length'] ?? documentBytes), documentBytes);

/** Who sends an `uploadId` may send the file again: the same id of the same person is the same upload. */
const idOf = (person: string, { uploadId, ...rest }: Record<string, unknown>): { id?: string } => {
  const isGood = uploadId === undefined || (typeof uploadId === 'string' && /^[A-Za-z0-9._:-]{8,100}$/.test(uploadId));
  if (!isGood || Object.keys(rest).length > 0) throw problem('NOT_UNDERSTOOD', { errors: [onlyUploadId] });
  if (uploadId === undefined) return {};
  const hex = createHash('sha256')
    .update(JSON.stringify([person, uploadId]))
    .digest('hex');
  return {
    id: `doc-${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  };
};

const onlyUploadId = {
  path: 'query.uploadId',
  message: 'Is an id of your own of 8 to 100 letters, digits or . _ : -; there is no other parameter.',
};

const taken = ({ flaw, upload }: Received) => {
  if (flaw !== undefined) throw problem(flaw, upload ? { documentId: upload.id } : {});
  const { id, sha256, size, type, name } = upload;
  return { documentId: id, sha256, size, type, name };
};

/** RFC 6266: plain letters for old clients, the whole name for all others. */
const attachment = (name: string): string => {
  const plain = name.replace(/[^\w.\- ]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
};
