import { escapeLike } from '@rocicorp/zero';
import type { Tx } from '../actor';
import type { Context } from '../context';
import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { idSchema } from '../ids';
import { insertOnce } from '../insert-once';
import { textSchema } from '../text';
import { visibleClients } from './permissions';

const clientNameSchema = textSchema
  .trim()
  .min(1, 'A client needs a name.')
  .max(160, 'A client’s name has at most 160 characters.');
const planSchema = textSchema
  .trim()
  .min(1, 'A plan needs a name.')
  .max(40, 'A plan’s name has at most 40 characters.');

/** Adds a customer company. */
const create = tenantMutator(
  'client.manage',
  inOrganization({ id: idSchema, name: clientNameSchema, plan: planSchema }),
  async ({ tx, ctx, args, at }) => {
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
);

/** Renames a client or changes its plan; what is not named stays. */
const change = tenantMutator(
  'client.manage',
  inOrganization({
    clientId: idSchema,
    name: clientNameSchema.optional(),
    plan: planSchema.optional(),
  }),
  async ({ tx, ctx, args }) => {
    const { organizationId, clientId: id, name, plan } = args;
    const client = await tx.run(
      visibleClients(ctx).where('organizationId', organizationId).where('id', id).one(),
    );
    if (!client) throw refusal('NOT_ALLOWED');
    if (name !== undefined) await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.client.update({ id, name, plan });
  },
);

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleClients(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw refusal('CONFLICT', 'There is a client of this name already.');
}

export const clientMutators = { create, change };
