import { escapeLike } from '@rocicorp/zero';
import type { Tx } from '../actor';
import type { Context } from '../context';
import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { idSchema } from '../ids';
import { insertOnce } from '../insert-once';
import { textSchema } from '../text';
import { visibleTeams } from './permissions';

const teamNameSchema = textSchema
  .trim()
  .min(1, 'A team needs a name.')
  .max(120, 'A team’s name has at most 120 characters.');

const create = tenantMutator(
  'team.manage',
  inOrganization({ id: idSchema, name: teamNameSchema }),
  async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name } = args;
    await insertOnce(tx, {
      id,
      row: visibleTeams(ctx).where('organizationId', organizationId).where('id', id),
      same: { name },
      insert: async () => {
        await assertFree(tx, ctx, args);
        await tx.mutate.team.insert({ id, organizationId, name, createdAt: at });
      },
    });
  },
);

/** Renames a team. */
const change = tenantMutator(
  'team.manage',
  inOrganization({ teamId: idSchema, name: teamNameSchema }),
  async ({ tx, ctx, args }) => {
    const { organizationId, teamId: id, name } = args;
    const team = await tx.run(
      visibleTeams(ctx).where('organizationId', organizationId).where('id', id).one(),
    );
    if (!team) throw refusal('NOT_ALLOWED');
    await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.team.update({ id, name });
  },
);

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleTeams(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw refusal('CONFLICT', 'There is a team of this name already.');
}

export const teamMutators = { create, change };
