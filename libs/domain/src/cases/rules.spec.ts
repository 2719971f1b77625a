import { approvals } from '../approvals/approvals.language.js';
import type { Evolve } from '../grammar/decider.js';
import { alarmLanguage } from '../time/clocks/alarm.language.js';
import { clockLanguage } from '../time/clocks/clock.language.js';
import { caseMind } from './case.mind.js';
import { chapterRules } from './chapter-rules.js';
import type { Rules } from './rules.js';
import { staffRules } from './staff/staff.decider.js';
import type { staff } from './staff/staff.language.js';
import { evolveStaff, type Team } from './staff/staff.state.js';

describe('the rules of a case', () => {
  it('answer every command that the case understands', () => {
    const concerns = { ...approvals.commands, ...alarmLanguage.commands, ...clockLanguage.commands };
    const understood = caseMind.languages.flatMap(({ commands }) => Object.keys(commands));
    expect(understood.filter((name) => !(name in chapterRules) && !(name in concerns))).toEqual([]);
  });

  it('do not compile when a command, an event or a refusal is forgotten or mistaken', () => {
    const { AssignStaff } = staffRules;
    const { StaffAssigned } = evolveStaff;
    // @ts-expect-error RecordOfficialContact has no rule.
    const ruleless: Rules<typeof staff> = { AssignStaff };
    // @ts-expect-error OfficialContactRecorded has no consequence.
    const unheard: Evolve<typeof staff, Team> = { StaffAssigned };
    // @ts-expect-error No chapter of staff refuses with this word.
    const mistaken: Rules<typeof staff>['AssignStaff'] = { at: [], decide: () => ({ refused: 'OOPS' }) };
    expect([ruleless, unheard, mistaken]).toHaveLength(3);
  });
});
