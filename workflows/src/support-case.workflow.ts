import { followCase, type Bookmark } from './follow-case.js';

/**
 * The life of one support case. It decides nothing: it waits for what the event log tells, and while it waits
 * it rings whatever alarm falls due. Whoever finds it half-way (a new run, an upgrade, a rebuilt Temporal) tells it
 * how the case stands, and what is finished falls through.
 */
export async function supportCase(bookmark: Bookmark = {}): Promise<'at rest'> {
  const story = await followCase(bookmark);

  // A government asks what the unit could do for it. Many cases begin with the letter and have no enquiry.
  await story.past('ENQUIRY');

  // The letter has come: may the unit help this country, in this sector, with a contract of this size?
  await story.past('ELIGIBILITY');

  // Where only an exception would help, the Board is asked.
  await story.past('BOARD_REVIEW');

  // Six checks, each rated, before anybody decides.
  await story.past('DUE_DILIGENCE');

  // The head of unit, or the Board, approves or declines.
  await story.past('DECISION');

  // Another facility may be the better partner, if the government consents.
  await story.past('REFERRAL');

  // What is to be done, for how many days, at which price.
  await story.past('SCOPING');

  // The government chooses its own advisers. Nobody chooses for it.
  await story.past('SELECTION');

  // The advisers are bound by contract before they speak a word.
  await story.past('CONTRACTING');

  // Round after round, until the table is left.
  await story.past('ACTIVE');

  // Reports, evaluations, the last bills.
  await story.past('WRAP_UP');

  // Closed; but a look back after half a year, and whatever else time still owes, outlives the closing (ruling 32).
  await story.atRest();

  return 'at rest';
}
