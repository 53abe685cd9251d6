import type { AuditAction } from '@/zero/platform/audit/actions';

/** What was done, and by whom. */
export type MutationEvent = {
  action: AuditAction;
  organizationId: string;
  memberId: string;
  userId: string;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};
