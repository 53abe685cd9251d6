import { visibleClients } from '@/zero/platform/client/permissions';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import type { Call } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import type { Member } from './schema';
import { visibleTeams } from '../team/permissions';
import type { ReadonlyJSONObject } from '@rocicorp/zero';
import type { Access } from './fields';
import { visibleMembers } from './permissions';
import { isAdmin, isLastAdmin } from './rules';

/** The member, if the member sees it in that organization; otherwise a `NOT_ALLOWED` rejection. */
export async function memberFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  memberId: string,
): Promise<Member> {
  const member = await tx.run(
    visibleMembers(ctx).where('organizationId', organizationId).where('id', memberId).one(),
  );
  if (!member) throw mutationError('NOT_ALLOWED');
  return member;
}

/**
 * Whether the browser is about to show a loss of the member's own access before the server has it:
 * their replica would be deleted with the change still in it.
 */
export const isOwnHere = (
  { tx, actor }: Pick<Call<ReadonlyJSONObject>, 'tx' | 'actor'>,
  { id }: Pick<Member, 'id'>,
): boolean => tx.location === 'client' && id === actor.id;

/** Refuses access to a client or team that the member does not see in the organization. */
export async function assertMemberAccess(
  { tx, ctx, args }: { tx: Tx; ctx: Context; args: { organizationId: string } },
  access: Access,
): Promise<void> {
  // The browser may not hold them yet; the server decides.
  if (tx.location === 'client') return;
  const { organizationId } = args;
  if (access.userType === 'client') {
    await assertOpen({ tx, ctx, args }, access.clientId);
  } else if (access.teamId) {
    const teams = visibleTeams(ctx).where('organizationId', organizationId);
    if (!(await tx.run(teams.where('id', access.teamId).one()))) throw mutationError('NOT_ALLOWED');
  }
}

/** Refuses to let people in to a client that the member does not see, or that is disabled. */
export async function assertOpen(
  { tx, ctx, args }: { tx: Tx; ctx: Context; args: { organizationId: string } },
  clientId: string,
): Promise<void> {
  const clients = visibleClients(ctx).where('organizationId', args.organizationId);
  const client = await tx.run(clients.where('id', clientId).one());
  if (!client) {
    // The browser may not hold it yet; the server decides.
    if (tx.location === 'client') return;
    throw mutationError('NOT_ALLOWED');
  }
  if (client.disabledAt !== null) {
    throw mutationError('CONFLICT', 'This client is disabled. Enable it first.');
  }
}

type Loss = Pick<Call<{ organizationId: string }>, 'tx' | 'ctx' | 'args' | 'actor'>;

/**
 * Guards a change that takes the admin console from `member`: refused for the last admin, and for
 * The member themselves unless they said that they mean it.
 */
export async function assertMayLoseAdmin(
  { tx, ctx, args, actor }: Loss,
  member: Member,
  confirmSelf: boolean,
): Promise<void> {
  if (!isAdmin(member)) return;
  const members = await tx.run(
    visibleMembers(ctx).where('organizationId', args.organizationId).where('role', 'admin'),
  );
  if (isLastAdmin(member.id, members)) {
    throw mutationError('CONFLICT', 'This is the last admin. Make someone else an admin first.');
  }
  if (member.id === actor.id && !confirmSelf) {
    throw mutationError('CONFLICT', 'This removes your own admin access. Confirm it first.');
  }
}
