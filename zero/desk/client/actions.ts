import { escapeLike } from '@rocicorp/zero';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import type { Client } from '@/zero/platform/client/schema';
import { clientNameSchema, planSchema } from './fields';
import { moveClient } from './move';
import { visibleClients } from '@/zero/platform/client/permissions';
import { withName } from '@/zero/core/audit-words';
import { clientSubject } from './subject';

/** Adds a customer company. */
const create = defineAction({
  name: 'client.create',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'id',
  audit: {
    done: 'added the client {}',
    todo: 'add the client {}',
  },
  schema: inOrganization({ id: idSchema, name: clientNameSchema, plan: planSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, plan } = args;
    await insertOnce(tx, {
      id,
      row: visibleClients(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, plan },
      insert: async () => {
        await assertFree(tx, ctx, args);
        await tx.mutate.client.insert({ id, organizationId, name, plan, createdAt: at });
      },
    });
  },
});

/** Renames a client or changes its plan; what is not named stays. */
const change = defineAction({
  name: 'client.change',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'clientId',
  audit: {
    done: 'changed the client {}',
    todo: 'change the client {}',
  },
  schema: inOrganization({
    clientId: idSchema,
    name: clientNameSchema.optional(),
    plan: planSchema.optional(),
  }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, clientId: id, name, plan } = args;
    await clientFor(tx, ctx, organizationId, id);
    if (name !== undefined) await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.client.update({ id, name, plan });
  },
});

/** Shuts a client's people out at once, until it is enabled again; its tickets and invoices stay. */
const disable = defineAction({
  name: 'client.disable',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'clientId',
  audit: {
    done: 'disabled the client {}',
    todo: 'disable the client {}',
  },
  schema: inOrganization({ clientId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const client = await clientFor(tx, ctx, args.organizationId, args.clientId);
    if (client.disabledAt === null)
      await tx.mutate.client.update({ id: client.id, disabledAt: at });
  },
});

/** Lets the people in again who were shut out with their client. */
const enable = defineAction({
  name: 'client.enable',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'clientId',
  audit: {
    done: 'enabled the client {}',
    todo: 'enable the client {}',
  },
  schema: inOrganization({ clientId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const client = await clientFor(tx, ctx, args.organizationId, args.clientId);
    if (client.disabledAt !== null) {
      await tx.mutate.client.update({ id: client.id, disabledAt: null });
    }
  },
});

/**
 * Gives all that a client has to another and removes it: tickets with all that was written on them,
 * people, invoices, notes and files. Cannot be undone.
 */
const merge = defineAction({
  name: 'client.merge',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'clientId',
  audit: {
    done: 'merged the client {}',
    todo: 'merge the client {}',
    tell: withName('intoId', 'merged the client {} into []'),
    details: ({ intoId }) => ({ intoId }),
  },
  schema: inOrganization({ clientId: idSchema, intoId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, clientId: id, intoId } = args;
    const client = await clientFor(tx, ctx, organizationId, id);
    const into = await clientFor(tx, ctx, organizationId, intoId);
    if (id === intoId) throw mutationError('INVALID', 'A client cannot be merged into itself.');
    if (client.disabledAt === null && into.disabledAt !== null) {
      throw mutationError('CONFLICT', 'That client is disabled. Enable it first.');
    }
    if (tx.location === 'server') await moveClient(tx.dbTransaction, organizationId, id, intoId);
    await tx.mutate.client.delete({ id });
  },
});

/** Removes a client that nothing belongs to. */
const remove = defineAction({
  name: 'client.remove',
  capability: 'client.manage',
  subject: clientSubject,
  subjectId: 'clientId',
  audit: {
    done: 'removed the client {}',
    todo: 'remove the client {}',
  },
  schema: inOrganization({ clientId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { id } = await clientFor(tx, ctx, args.organizationId, args.clientId);
    if (tx.location === 'client') return await tx.mutate.client.delete({ id });
    const [row] = await tx.dbTransaction.query('select remove_unused_client($1) done', [id]);
    if (row?.['done'] !== true) {
      throw mutationError(
        'CONFLICT',
        'Tickets, people, invoices, notes or files belong to this client. Merge it into another one, or disable it.',
      );
    }
  },
});

async function clientFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Client> {
  const client = await tx.run(
    visibleClients(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!client) throw mutationError('NOT_ALLOWED');
  return client;
}

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleClients(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is a client of this name already.');
}

export const clientActions = { create, change, disable, enable, merge, remove };
