import type { Transaction } from '@rocicorp/zero';
import type { Context } from './context';
import { mutationError } from './mutation-error';
import { ownMembers } from '../platform/member/permissions';
import { type Actor, type Capability, can } from '../roles';
import type { Schema } from '../schema';

export type Tx = Transaction<Schema>;

/**
 * The asker's active member row in the organization, provided it may do `capability`.
 * Throws a `NOT_ALLOWED` refusal otherwise, in the same words for every reason.
 */
export async function actorWho(
  tx: Tx,
  ctx: Context | undefined,
  organizationId: string,
  capability: Capability,
): Promise<Actor> {
  const actor =
    ctx &&
    (await tx.run(
      ownMembers(ctx).where('organizationId', organizationId).where('status', 'active').one(),
    ));
  if (!actor || !can(actor, capability)) throw mutationError('NOT_ALLOWED');
  return actor;
}

/** Milliseconds since the epoch: the server's clock where it decides, the client's until then. */
export const now = (tx: Tx, at: number) => (tx.location === 'server' ? Date.now() : at);
