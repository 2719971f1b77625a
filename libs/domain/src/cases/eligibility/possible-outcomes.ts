import type { Standing } from '../../countries/standing.js';
import type { EligibilityOutcome } from './eligibility.language.js';

export type Grounds = {
  readonly standing: Exclude<Standing, 'UNKNOWN'>;
  readonly sectorOk: boolean;
  readonly isSubNational: boolean;
  readonly hasConsent: boolean;
};

const byStanding: Readonly<Record<Grounds['standing'], EligibilityOutcome>> = {
  LISTED: 'ELIGIBLE',
  GRACE: 'ELIGIBLE_GRACE',
  EXCEPTIONAL: 'EXCEPTION_NEEDED',
  NOT_LISTED: 'INELIGIBLE',
};

/**
 * What the rules lead to. A province with the consent of its nation leaves one question to people: whether it is the
 * first one in that country, for then the Board decides. Source: domain 6.2, 9.3; rulings 25.
 */
export const possibleOutcomes = (grounds: Grounds): readonly EligibilityOutcome[] => {
  const outcome = byStanding[grounds.standing];
  if (!grounds.sectorOk || outcome === 'INELIGIBLE') return ['INELIGIBLE'];
  if (!grounds.isSubNational || outcome === 'EXCEPTION_NEEDED') return [outcome];
  return grounds.hasConsent ? [outcome, 'EXCEPTION_NEEDED'] : ['EXCEPTION_NEEDED'];
};

const standingSaid: Readonly<Record<Grounds['standing'], string>> = {
  LISTED: 'the country is on the list of recipients on that day',
  GRACE: 'the country left the list less than five years before that day',
  EXCEPTIONAL: 'the country is not on the list, and only the Board may make an exception',
  NOT_LISTED: 'the country is not on the list on that day',
};

/** The reasons for what the rules lead to, as the end of a sentence. */
export const groundsSaid = ({ standing, sectorOk, isSubNational, hasConsent }: Grounds): string =>
  [
    standingSaid[standing],
    ...(sectorOk ? [] : ['the sector is outside what the unit supports']),
    ...(isSubNational ? [`a province asks ${hasConsent ? 'with' : 'without'} the consent of its nation`] : []),
  ].join(', and ');
