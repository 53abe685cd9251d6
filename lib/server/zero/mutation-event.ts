import type { AuditAction } from '@/zero/platform/audit/actions';
import type { Actor } from '../core/actor';

/** What was done, and by whom. */
export type MutationEvent = {
  action: AuditAction;
  organizationId: string;
  actor: Actor;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};
