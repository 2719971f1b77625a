import { language } from '../grammar/language.js';

/** What may be refused whatever the chapter. */
export const caseLanguage = language({
  commands: {},
  events: {},
  refusals: {
    CASE_CLOSED: { means: 'The case is closed; nothing is done in it any more, but to close what was escalated.' },
    NOT_AT_THIS_STAGE: { means: 'The case is not at the stage where this may be asked.', rule: 'R-003' },
    ALREADY_OPEN: { means: 'The case has been opened before; go on in it instead of opening it again.' },
    NOT_OPENED: { means: 'No case stands under this id; register an enquiry or a request first.' },
    NOT_YOURS_TO_ASK: { means: 'This role may not ask for this.' },
    'R-004': { means: 'Another open case deals with this contract; go on there.', rule: 'R-004' },
    NICKNAME_TAKEN: { means: 'Another open case bears this nickname; choose another.' },
    BEFORE_THE_REQUEST: {
      means: 'Nothing is done about a request, or an enquiry, before it came in.',
      rule: 'R-041',
    },
    'R-038': { means: 'The instant lies in the future, or too far in the past without a reason.', rule: 'R-038' },
  },
});
