import { z } from 'zod';
import { confidential, integrity, personal, privileged } from '../grammar/confidentiality.js';
import { AsWritten } from '../grammar/fields.js';

/** The fields that the later chapters share: their events are heard, and their commands have yet to come. */
export const said = confidential(AsWritten);
export const saidIfAny = confidential(AsWritten.optional());
export const listed = confidential(z.array(AsWritten));
export const listedIfAny = confidential(z.array(AsWritten).optional());
export const sealed = integrity(AsWritten);
export const sealedIfAny = integrity(AsWritten.optional());
export const sealedList = integrity(z.array(AsWritten).optional());
export const ofTheGovernment = privileged(AsWritten);
export const ofTheGovernmentIfAny = privileged(AsWritten.optional());
export const ofAPersonIfAny = personal(AsWritten.optional());

/** Which clock's silence was taken for this answer; nothing where somebody spoke (ruling 19). */
export const silentClock = AsWritten.optional().meta({ description: 'The clock whose silence this is.' });
