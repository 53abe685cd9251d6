import type { Member } from './schema';
import type { Access } from './fields';
import type { MemberRole } from './values';

const managingDepartments = new Set(['finance', 'technical']);

/** The role of who is let in without one: a department decides. */
export const defaultRole = (department: string | null): MemberRole =>
  managingDepartments.has((department ?? '').trim().toLowerCase()) ? 'manager' : 'support_agent';

type Standing = Pick<Member, 'userType' | 'role' | 'clientId' | 'teamId' | 'department'>;

/** The columns of a member row that gives `access`. */
export function accessColumns(access: Access): Standing {
  if (access.userType === 'client') {
    const { userType, clientId } = access;
    return { userType, clientId, role: null, teamId: null, department: null };
  }
  const { userType, teamId, department } = access;
  const role = access.role ?? defaultRole(department);
  return { userType, role, teamId, department: department || null, clientId: null };
}

/** Whether the row opens the admin console. */
export const isAdmin = (member: Pick<Member, 'userType' | 'role' | 'status'>) =>
  member.status === 'active' && member.userType === 'internal' && member.role === 'admin';

/** Let in, and never seen yet. */
export const isAwaited = (member: Pick<Member, 'status' | 'userId'>) =>
  member.status === 'active' && !member.userId;

/**
 * Whether nobody but this member could administer the organization. An admin who never signed in
 * does not count: they may never come.
 */
export const isLastAdmin = (
  memberId: string,
  members: readonly Pick<Member, 'id' | 'userType' | 'role' | 'status' | 'userId'>[],
) => !members.some((other) => other.id !== memberId && isAdmin(other) && !isAwaited(other));

/** A name to begin with: "ada.lovelace@…" is Ada Lovelace. */
export function nameFromEmail(email: string): string {
  const words = email
    .slice(0, email.lastIndexOf('@'))
    .replace(/\+.*/, '')
    .split(/[._-]+/)
    .filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return name.slice(0, 120) || email.slice(0, 120);
}

/** The hue of a new avatar, in degrees: the same for the same address. */
export function hueFromEmail(email: string): number {
  let hash = 0;
  for (const char of email) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 360_007;
  return hash % 360;
}
