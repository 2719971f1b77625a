import { refuse, type Refusal } from '../../grammar/decider.js';
import { Day, Text } from '../../grammar/fields.js';
import type { Event, Said } from '../../grammar/language.js';
import type { intake } from './intake.language.js';
import type { Registered } from './intake.state.js';

type Correcting = Said<(typeof intake)['commands']['CorrectRequest']>;
type Answer = readonly Event<typeof intake>[] | Refusal<typeof intake>;

/** What follows from a correction: the old value stays on record beside the new one. */
export const correctRequest = (data: Correcting, request: Registered): Answer =>
  data.field === 'letter' ? correctLetter(data, request) : correctField(data, data.field, request);

/** A letter without the hash of its bytes, or with that of others, would prove nothing. */
const correctLetter = (data: Correcting, { requestId, letter }: Registered): Answer => {
  const { letterDocumentId, letterSha256, newValue, reason } = data;
  if (newValue !== undefined || !letterDocumentId || !letterSha256)
    return refuse('LETTER_IN_PARTS', 'Name the letter as letterDocumentId and its SHA-256 as letterSha256, not more.');
  if (letterDocumentId === letter.letterDocumentId && letterSha256 === letter.letterSha256)
    return refuse('NOTHING_CORRECTED');
  const values = { oldValue: letter.letterDocumentId, newValue: letterDocumentId };
  const prints = { oldSha256: letter.letterSha256, newSha256: letterSha256 };
  return [{ type: 'RequestCorrected', data: { requestId, field: 'letter', ...values, ...prints, reason } }];
};

type Field = Exclude<Correcting['field'], 'letter'>;

const correctField = (data: Correcting, field: Field, { requestId, letter }: Registered): Answer => {
  const { newValue, letterDocumentId, letterSha256, reason } = data;
  if (letterDocumentId !== undefined || letterSha256 !== undefined)
    return refuse('LETTER_IN_PARTS', `This sets ${field} right; correct the letter by itself.`);
  const oldValue = letter[field];
  if (oldValue === newValue) return refuse('NOTHING_CORRECTED');
  const fits = (field === 'nextRoundDate' ? Day : Text).safeParse(newValue).success;
  if (newValue === undefined || !fits) return refuse('NEW_VALUE_UNFIT', `Give as newValue what ${field} can hold.`);
  return [{ type: 'RequestCorrected', data: { requestId, field, oldValue, newValue, reason } }];
};
