import type { Transaction } from '@rocicorp/zero';
import type { ApiKeyGrant, Context } from './context';
import { mutationError } from './mutation-error';
import { isModuleEnabled } from './optional-modules';
import { type Actor, type Capability, can, moduleOfCapability, ownActor } from '../roles';
import type { Schema } from '../schema';

const moduleDisabled =
  'This part of the product is switched off for your organization, so nothing was changed.';

export type Tx = Transaction<Schema>;

/**
 * The caller's active member row in the organization, provided it may do `capability`.
 * Throws a `NOT_ALLOWED` rejection otherwise, in the same words for every reason, and a `CONFLICT` where
 * the organization has switched the capability's module off.
 */
export async function actorWho(
  tx: Tx,
  ctx: Context | undefined,
  organizationId: string,
  capability: Capability,
): Promise<Actor> {
  if (ctx?.apiKey) return assertKeyMay(ctx.apiKey, organizationId, capability);
  const actor = ctx && (await tx.run(ownActor(ctx, organizationId)));
  if (!actor || !can(actor, capability)) throw mutationError('NOT_ALLOWED');
  if (!isModuleEnabled(actor.organization, moduleOfCapability(capability))) {
    throw mutationError('CONFLICT', moduleDisabled);
  }
  return actor;
}

function assertKeyMay(key: ApiKeyGrant, organizationId: string, capability: Capability): Actor {
  const actor = keyActor(key);
  if (actor.organizationId !== organizationId || !can(actor, capability)) {
    throw mutationError('NOT_ALLOWED');
  }
  if (!isModuleEnabled(key, moduleOfCapability(capability))) {
    throw mutationError('CONFLICT', moduleDisabled);
  }
  return actor;
}

/** A key as an actor: one of the organization's own, without a role, that may what its scopes grant. */
const keyActor = ({ id, organizationId, capabilities }: ApiKeyGrant): Actor => ({
  id,
  organizationId,
  userType: 'internal',
  role: null,
  status: 'active',
  clientId: null,
  keyCapabilities: capabilities,
});

/** The columns that name who wrote a row: a member or a key. */
export const writtenBy = (actor: Actor) =>
  actor.keyCapabilities
    ? { memberId: null, apiKeyId: actor.id }
    : { memberId: actor.id, apiKeyId: null };

/** Milliseconds since the epoch: the server's clock where it decides, the client's until then. */
export const now = (tx: Tx, at: number) => (tx.location === 'server' ? Date.now() : at);
