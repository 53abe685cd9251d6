import type { AuditAction } from '@/zero/platform/audit/actions';
import type { Change } from '../platform/audit/with-audit';
import type { PreparedStatements } from '../core/statements';
import type { Actor } from '../core/actor';

/** What follows from a change, in its transaction and with the rights of whoever made it unless it says otherwise. */
export type Effect = (
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
) => Promise<void>;

/** A feature's effects, by the action that they follow from. */
export type Effects = Partial<Record<AuditAction, Effect>>;

/** What was done, and by whom. */
export type MutationEvent = {
  action: AuditAction;
  organizationId: string;
  actor: Actor;
  /** The mutator's arguments, checked by the mutator itself. */
  args: unknown;
};
