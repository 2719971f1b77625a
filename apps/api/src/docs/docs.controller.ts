import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { refusalNamed } from '@connex/domain';
import type { Response } from 'express';
import { Policy } from '../access/policy.js';
import { PARTS, type Parts } from '../parts.js';
import { problem, problems } from '../problems/problem.js';
import { docsPage, docsStart } from './docs-page.js';

const shelf = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What of Swagger UI is served, from our own disk: no page of ours asks another server for anything. */
const served: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The description of the api, for programs and for people who want to try it. */
@Controller()
export class DocsController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'openApi'>) {}

  @Get('api/v1/openapi.json')
  @Policy('anyone')
  openApi() {
    return this.parts.openApi;
  }

  @Get('docs')
  @Policy('anyone')
  page(@Res() response: Response): void {
    response.setHeader('Content-Security-Policy', policy);
    response.type('html').send(docsPage);
  }

  @Get('docs/start.js')
  @Policy('anyone')
  start(@Res() response: Response): void {
    response.type('text/javascript; charset=utf-8').send(docsStart);
  }

  /** The address that stands as `type` in a problem: what its code means. */
  @Get('docs/problems/:code')
  @Policy('anyone')
  problem(@Param('code') code: string) {
    const said = meaningOf(code);
    if (!said) throw problem('NOT_FOUND');
    return said;
  }

  @Get('docs/:file')
  @Policy('anyone')
  async file(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const type = Object.hasOwn(served, file) ? served[file] : undefined;
    if (type === undefined) throw problem('NOT_FOUND');
    response.type(type).setHeader('Cache-Control', 'public, max-age=3600');
    response.send(await readFile(join(shelf, file)));
  }
}

/** A problem of the door, or a refusal of the rules. */
const meaningOf = (code: string) => {
  if (Object.hasOwn(problems, code)) {
    const [status, title] = problems[code as keyof typeof problems];
    return { code, status, title };
  }
  const word = refusalNamed(code);
  return word && { code, status: 422, title: word.means, ...(word.rule ? { rule: word.rule } : {}) };
};
