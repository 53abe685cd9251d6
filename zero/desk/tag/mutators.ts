import { inOrganization, tenantMutator } from '@/zero/core/define';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { hueSchema, tagNameSchema } from './fields';
import { visibleTags } from './permissions';
import { assertFreeName, tagFor } from './write';

/** Whoever puts tags on tickets may make one. */
const create = tenantMutator(
  'ticket.triage',
  inOrganization({ id: idSchema, name: tagNameSchema, hue: hueSchema }),
  async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name, hue } = args;
    await insertOnce(tx, {
      id,
      row: visibleTags(ctx).where('organizationId', organizationId).where('id', id),
      same: { name, hue },
      insert: async () => {
        await assertFreeName(tx, ctx, args);
        await tx.mutate.tag.insert({ id, organizationId, name, hue, createdAt: at });
      },
    });
  },
);

const change = tenantMutator(
  'tag.manage',
  inOrganization({ tagId: idSchema, name: tagNameSchema, hue: hueSchema }),
  async ({ tx, ctx, args }) => {
    const { organizationId, tagId: id, name, hue } = args;
    await tagFor(tx, ctx, organizationId, id);
    await assertFreeName(tx, ctx, { organizationId, id, name });
    await tx.mutate.tag.update({ id, name, hue });
  },
);

/** Removes the tag from every ticket; with `intoId`, those tickets get that tag in its place. */
const remove = tenantMutator(
  'tag.manage',
  inOrganization({ tagId: idSchema, intoId: idSchema.nullable() }),
  async ({ tx, ctx, args }) => {
    const { organizationId, tagId: id, intoId } = args;
    await tagFor(tx, ctx, organizationId, id);
    if (intoId === id) throw mutationError('INVALID', 'A tag cannot be merged into itself.');
    if (intoId) await tagFor(tx, ctx, organizationId, intoId);
    if (tx.location === 'server' && intoId) {
      // There may be more tickets than a replica holds.
      await tx.dbTransaction.query(
        `insert into ticket_tag (id, organization_id, ticket_id, tag_id)
         select gen_random_uuid(), organization_id, ticket_id, $2::uuid from ticket_tag
         where organization_id = $1 and tag_id = $3
         on conflict (ticket_id, tag_id) do nothing`,
        [organizationId, intoId, id],
      );
    }
    await tx.mutate.tag.delete({ id });
  },
);

export const tagMutators = { create, change, remove };
