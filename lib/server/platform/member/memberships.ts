import { and, asc, eq, sql } from 'drizzle-orm';
import { member, organization } from '@/drizzle/schema';
import type { UserType } from '@/zero/platform/member/values';
import { database } from '@/lib/server/core/database';
import { identifyUser } from '@/lib/server/core/identity';
import { ofDrizzle } from '@/lib/server/core/statements';

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
  return await database().db.transaction(async (tx) => {
    await identifyUser(ofDrizzle(tx), userId);
    return await tx
      .select({
        memberId: member.id,
        organizationId: member.organizationId,
        slug: organization.slug,
        name: organization.name,
        userType: member.userType,
        role: member.role,
        clientId: member.clientId,
        disabledModules: organization.disabledModules,
        requiresTwoFactor: sql<boolean>`${organization.requiresTwoFactor} and ${member.userType} = 'internal'`,
      })
      .from(member)
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(and(eq(member.userId, userId), eq(member.status, 'active')))
      .orderBy(asc(member.createdAt), asc(member.id));
  });
}
