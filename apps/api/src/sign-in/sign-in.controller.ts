import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Policy } from '../access/policy.js';
import { PARTS, type Parts } from '../parts.js';
import { clearCookie, cookieIn, setCookie } from '../sessions/cookies.js';
import { errandSeconds } from './errand-store.js';
import { notices, type NoticeName } from './notices.js';
import { noticePage, plainCss } from './sign-in-page.js';
import type { NotIn } from './sign-in.js';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** How staff come in: to the identity provider, and back with a session. */
@Controller('sign-in')
export class SignInController {
  constructor(@Inject(PARTS) private readonly parts: Pick<Parts, 'rooms' | 'houseLog'>) {}

  @Get()
  @Policy('anyone')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { signIn, origin } = this.parts.rooms;
    if (!signIn) return show(response, 'none');
    // The cookie of this errand must be set where the provider sends people back to.
    if (request.headers.host !== new URL(origin).host) return response.redirect(303, `${origin}${request.originalUrl}`);

    const { to, again } = request.query;
    const from = request.ip ?? 'unknown';
    const begun = await signIn.begin({ to, again: again !== undefined, browser: cookieIn(request, 'signIn'), from });
    if ('notice' in begun) return this.turnAway(response, begun);
    setCookie(response, 'signIn', begun.browser, errandSeconds);
    response.redirect(303, begun.goTo);
  }

  @Get('back')
  @Policy('anyone')
  async back(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { signIn, sessions } = this.parts.rooms;
    if (!signIn) return show(response, 'none');
    const ended = await signIn.end({
      query: new URL(request.originalUrl, 'http://any.example').search,
      state: request.query['state'],
      browser: cookieIn(request, 'signIn'),
      before: cookieIn(request, 'session'),
    });
    if ('notice' in ended) return this.turnAway(response, ended);
    clearCookie(response, 'signIn');
    setCookie(response, 'session', ended.session, sessions.mostSeconds);
    this.parts.houseLog.info('signed in', { person: ended.person });
    response.redirect(303, ended.backTo);
  }

  /** After a session has ended here, also at the provider, where it can be; else the next to sit there would be let in. */
  @Get('out')
  @Policy('anyone')
  async out(@Res() response: Response): Promise<void> {
    response.redirect(303, (await this.parts.rooms.signIn?.leave()) ?? '/sign-in/ended');
  }

  @Get('ended')
  @Policy('anyone')
  ended(@Res() response: Response): void {
    show(response, 'ended');
  }

  @Get('plain.css')
  @Policy('anyone')
  css(@Res() response: Response): void {
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('css').send(plainCss);
  }

  /** The operator finds each in the log, by ids and words of ours; what was typed or sent stays out. */
  private turnAway(response: Response, { notice, fault, person }: NotIn): void {
    const { houseLog } = this.parts;
    if (notice === 'away') houseLog.fault(fault, { code: 'PROVIDER_AWAY' });
    else
      houseLog.warn('nobody was signed in', {
        code: codes[notice] ?? notice,
        ...(person === undefined ? {} : { person }),
      });
    show(response, notice);
  }
}

const codes: Readonly<Partial<Record<NoticeName, string>>> = {
  stale: 'SIGN_IN_STALE',
  refused: 'PROVIDER_REFUSED',
  noRole: 'NO_ROLE',
  busy: 'TOO_MANY',
};

const show = (response: Response, name: NoticeName): void => {
  const [status, notice] = notices[name];
  response.setHeader('Content-Security-Policy', policy);
  response.status(status).type('html').send(noticePage(notice));
};
