import { personal, roles } from '@connex/domain';
import { z } from 'zod';

/** One row a person who works here, by their stream `person-<id>`: the name under which commands call them, and their hats. */
export const StaffRow = z
  .object({
    person: z.string().meta({ description: 'As commands name them.' }),
    name: personal(z.string().nullable()),
    roles: z.array(z.enum(roles)).meta({ description: 'The roles in which they may act now.' }),
  })
  .meta({ id: 'Staff', description: 'Who works here, and in which roles.' });

export type StaffRow = Readonly<z.infer<typeof StaffRow>>;
