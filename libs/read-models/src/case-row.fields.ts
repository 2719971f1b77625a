import { intake, stages } from '@connex/domain';
import { z } from 'zod';

/** Fields that many rows of a case share. What comes from an event keeps that event's schema, and so its class. */

export const Stream = z.string().meta({ description: 'The stream of the case.' });
export const At = z.string().meta({ description: 'An instant, RFC 3339 in UTC.' });
export const Seconds = z.int().nonnegative();

export const nickname = intake.events.CaseOpened.data.shape.nickname;
export const country = intake.events.CaseOpened.data.shape.country;
export const track = intake.events.CaseOpened.data.shape.track;

export const Stage = z.enum(stages);
export const Ball = z
  .enum(['CSU', 'GOVERNMENT', 'EXPERT', 'PARTNER', 'BOARD', 'NONE'])
  .meta({ description: 'Who must act next; exactly one (domain 7.3).' });
export const Overlay = z.enum(['SUSPENDED', 'INTEGRITY_HOLD', 'DORMANT']);

/** Where a case stands, on every row that speaks of one. */
export const caseStanding = { stream: Stream, nickname, country, stage: Stage, ball: Ball, track };
