import type { UserType } from '@/zero/core/user-types';
import { database } from '@/lib/server/core/database';

export type Membership = {
  memberId: string;
  organizationId: string;
  slug: string;
  /** Of the organization. */
  name: string;
  userType: UserType;
  role: string | null;
  clientId: string | null;
  /** Whether the organization asks this member for a second factor. */
  requiresTwoFactor: boolean;
  /** Modules that the organization has switched off. */
  disabledModules: readonly string[];
};

/** The organizations in which the user is an active member, oldest first. Empty: no access at all. */
export async function activeMemberships(userId: string): Promise<Membership[]> {
  return [...(await database().sql<Membership[]>`select * from memberships_of(${userId})`)];
}
