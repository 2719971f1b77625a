import { roles as inOrder, type Person, type Role } from '@connex/domain';
import type { SessionKind } from './session-text.js';

/** Officials of governments come in by a code to their address; nobody of the unit does, and no official by our provider. */
const ofGuests: ReadonlySet<Role> = new Set<Role>(['GOV_FOCAL', 'GOV_SIGN', 'GOV_TEAM']);

/** The hats that somebody may wear in a session of this kind, in the order of the domain. */
export const hatsOf = ({ roles }: Pick<Person, 'roles'>, kind: SessionKind): readonly Role[] =>
  inOrder.filter((role) => roles.includes(role) && ofGuests.has(role) === (kind === 'guest'));
