import { z } from 'zod';
import type { Access } from '@/zero/platform/member/fields';
import type { UserType } from '@/zero/core/user-types';
import type { MemberRole } from '@/zero/platform/member/values';
import type { Member } from '@/zero/platform/member/schema';

/** Access as a form holds it: both kinds side by side, so that changing one's mind loses nothing. */
export type AccessDraft = {
  userType: UserType;
  /** `default` leaves it to the department. */
  role: MemberRole | 'default';
  teamId: string | null;
  department: string;
  clientId: string | null;
};

export const emptyAccess: AccessDraft = {
  userType: 'internal',
  role: 'default',
  teamId: null,
  department: '',
  clientId: null,
};

export const accessOf = (member: Member): AccessDraft => ({
  userType: member.userType,
  role: member.role ?? 'default',
  teamId: member.teamId ?? null,
  department: member.department ?? '',
  clientId: member.clientId ?? null,
});

/** Reads the access that a draft describes. */
export const accessDraftSchema: z.ZodType<Access, AccessDraft> = z
  .custom<AccessDraft>()
  .transform(({ userType, role, teamId, department, clientId }, context) => {
    if (userType === 'client') {
      if (clientId) return { userType, clientId };
      context.addIssue({ code: 'custom', message: 'Choose a client.' });
      return z.NEVER;
    }
    return {
      userType,
      role: role === 'default' ? null : role,
      teamId,
      department: department.trim() || null,
    };
  });

/** The access that the draft describes; undefined while the client is not chosen. */
export const readAccess = (draft: AccessDraft): Access | undefined =>
  accessDraftSchema.safeParse(draft).data;
