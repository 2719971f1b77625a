import { refuse } from '../../grammar/decider.js';
import { sinceTheRequest, type Rules } from '../rules.js';
import type { governmentWeek } from './government-week.language.js';

const sameDays = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((day) => other.includes(day));

export const governmentWeekRules: Rules<typeof governmentWeek> = {
  OverrideGovernmentWeek: {
    at: sinceTheRequest,
    decide({ data, meta }, { chapters }, { now, restDays }) {
      if (meta.occurredAt < now) return refuse('WEEK_INTO_THE_PAST', `It is ${now}; a week counts from now on.`);
      const known = chapters.governmentWeeks.at(-1)?.restDays ?? restDays();
      if (sameDays(known, data.restDays)) return refuse('WEEK_AS_BEFORE');
      const { restDays: days, evidenceDocumentId, reason } = data;
      return [{ type: 'GovernmentWeekOverridden', data: { restDays: days, evidenceDocumentId, reason } }];
    },
  },
};
