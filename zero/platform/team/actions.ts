import { escapeLike } from '@rocicorp/zero';
import { type Tx, writtenBy } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { replaceTeam } from '@/zero/replace-id';
import { assertSuccessor, rejectTakenName } from '@/zero/core/retired';
import type { Team } from './schema';
import { teamNameSchema } from './fields';
import { visibleTeams } from './permissions';
import { withName } from '@/zero/core/audit-words';
import { teamSubject } from './subject';

const create = defineAction({
  name: 'team.create',
  capability: 'team.manage',
  subject: teamSubject,
  subjectId: 'id',
  audit: {
    done: 'added the team {}',
    todo: 'add the team {}',
  },
  schema: inOrganization({ id: idSchema, name: teamNameSchema }),
  run: async ({ tx, ctx, args, at }) => {
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
});

/** Renames a team. */
const change = defineAction({
  name: 'team.change',
  capability: 'team.manage',
  subject: teamSubject,
  subjectId: 'teamId',
  audit: {
    done: 'changed the team {}',
    todo: 'change the team {}',
  },
  schema: inOrganization({ teamId: idSchema, name: teamNameSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, teamId: id, name } = args;
    await teamFor(tx, ctx, organizationId, id);
    await assertFree(tx, ctx, { organizationId, id, name });
    await tx.mutate.team.update({ id, name });
  },
});

/**
 * Takes a team out of all choices. Its people and tickets get `intoId` in its place; without one its
 * people are in no team and its tickets keep it. It stays for their history and can be restored.
 */
const remove = defineAction({
  name: 'team.remove',
  capability: 'team.manage',
  subject: teamSubject,
  subjectId: 'teamId',
  audit: {
    done: 'removed the team {}',
    todo: 'remove the team {}',
    tell: withName('intoId', 'removed the team {} in favour of []'),
    details: ({ intoId }) => ({ intoId }),
  },
  schema: inOrganization({ teamId: idSchema, intoId: idSchema.nullable() }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, teamId: id, intoId } = args;
    const team = await teamFor(tx, ctx, organizationId, id);
    if (intoId) {
      assertSuccessor('team', id, await teamFor(tx, ctx, organizationId, intoId));
    }
    if (tx.location === 'server') {
      await tx.dbTransaction.query(
        `update member set team_id = $3::uuid, updated_at = now()
         where organization_id = $1::uuid and team_id = $2::uuid`,
        [organizationId, id, intoId],
      );
      if (intoId) {
        const replacement = { organizationId, from: id, into: intoId, ...writtenBy(actor) };
        await replaceTeam(tx.dbTransaction, replacement);
      }
    }
    if (team.archivedAt === null) await tx.mutate.team.update({ id, archivedAt: at });
  },
});

/** Offers a removed team again; its people are chosen anew. */
const restore = defineAction({
  name: 'team.restore',
  capability: 'team.manage',
  subject: teamSubject,
  subjectId: 'teamId',
  audit: {
    done: 'restored the team {}',
    todo: 'restore the team {}',
  },
  schema: inOrganization({ teamId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, teamId: id } = args;
    await teamFor(tx, ctx, organizationId, id);
    await tx.mutate.team.update({ id, archivedAt: null });
  },
});

async function teamFor(tx: Tx, ctx: Context, organizationId: string, id: string): Promise<Team> {
  const team = await tx.run(
    visibleTeams(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!team) throw mutationError('NOT_ALLOWED');
  return team;
}

type Named = { organizationId: string; id: string; name: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    visibleTeams(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  rejectTakenName('team', other);
}

export const teamActions = { create, change, remove, restore };
