import { refuse } from '../../grammar/decider.js';
import { whyNotNamed } from '../../people/named-person.js';
import { whileOpen, type Rules } from '../rules.js';
import { mustDiffer } from './segregation.js';
import type { staff } from './staff.language.js';

export const staffRules: Rules<typeof staff> = {
  RecordOfficialContact: {
    at: whileOpen,
    decide({ data }, { chapters: { team } }, { named }) {
      const { person, role } = data;
      const why = whyNotNamed(named);
      if (why) return why;
      if (team.officials.some((one) => one.person === person && one.role === role)) return refuse('ALREADY_RECORDED');
      if (team.colleagues.some((one) => one.person === person))
        return refuse(
          'SEGREGATION',
          'This person works for the unit in this case, and cannot speak for the government.',
        );
      return [{ type: 'OfficialContactRecorded', data }];
    },
  },

  AssignStaff: {
    at: whileOpen,
    decide({ data, meta }, { chapters: { team } }, { named }) {
      const { person, role } = data;
      const why = whyNotNamed(named, [role]);
      if (why) return why;
      const held = team.colleagues.filter((one) => one.person === person).map((one) => one.role);
      if (held.includes(role)) return refuse('ALREADY_RECORDED');
      if (team.officials.some((one) => one.person === person))
        return refuse('SEGREGATION', 'This person speaks for the government in this case; assign somebody else.');

      const worn = person === meta.by.person ? [...held, 'HEAD' as const] : held;
      const other = worn.find((one) => mustDiffer(one, role));
      if (other)
        return refuse('SEGREGATION', `Whoever is ${other} in this case cannot be ${role}; assign somebody else.`);
      return [{ type: 'StaffAssigned', data }];
    },
  },
};
