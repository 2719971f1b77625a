import { z } from 'zod';

/** The six checks of due diligence, and how grave what they find can be. Source: domain 9.7. */
export const Check = z.enum(['HUMAN_RIGHTS', 'ENVIRONMENT', 'LEGAL', 'REPUTATION', 'PARTNERS', 'SANCTIONS']);
export type Check = z.infer<typeof Check>;

export const Rating = z.enum(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']);
export type Rating = z.infer<typeof Rating>;

export const isGrave = (rating: Rating): boolean => rating === 'HIGH' || rating === 'CRITICAL';

/** The gravest of some ratings; nothing is LOW. */
export const gravest = (ratings: readonly Rating[]): Rating =>
  ratings.reduce((worst, rating) => (ranks.indexOf(rating) > ranks.indexOf(worst) ? rating : worst), 'LOW');

const ranks: readonly Rating[] = Rating.options;
