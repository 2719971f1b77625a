import type { Role } from '@connex/domain';

/** Who is at this window, as the house says it. Instants are RFC 3339, by the wall. */
export type Session = {
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly language: string;
  readonly timezone: string;
  readonly csrf: string;
  readonly idleSeconds: number;
  readonly endsAt: string;
  readonly now: string;
  readonly kind: 'staff' | 'guest';
};
