import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { hueSchema, tagNameSchema } from './fields';
import { visibleTags } from './permissions';
import { assertFreeName, tagFor } from './write';
import { tagSubject } from './subject';

/** Whoever tags something may make one. */
const create = defineAction({
  name: 'tag.create',
  capability: 'tag.create',
  subject: tagSubject,
  subjectId: 'id',
  audit: {
    done: 'added the tag {}',
    todo: 'add the tag {}',
  },
  schema: inOrganization({ id: idSchema, name: tagNameSchema, hue: hueSchema }),
  run: async ({ tx, ctx, args, at }) => {
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
});

const change = defineAction({
  name: 'tag.change',
  capability: 'tag.manage',
  subject: tagSubject,
  subjectId: 'tagId',
  audit: {
    done: 'changed the tag {}',
    todo: 'change the tag {}',
  },
  schema: inOrganization({ tagId: idSchema, name: tagNameSchema, hue: hueSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, tagId: id, name, hue } = args;
    await tagFor(tx, ctx, organizationId, id);
    await assertFreeName(tx, ctx, { organizationId, id, name });
    await tx.mutate.tag.update({ id, name, hue });
  },
});

/** Removes the tag from everything; with `intoId`, what had it gets that tag in its place. */
const remove = defineAction({
  name: 'tag.remove',
  capability: 'tag.manage',
  subject: tagSubject,
  subjectId: 'tagId',
  audit: {
    done: 'removed the tag {}',
    todo: 'remove the tag {}',
  },
  schema: inOrganization({ tagId: idSchema, intoId: idSchema.nullable() }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, tagId: id, intoId } = args;
    await tagFor(tx, ctx, organizationId, id);
    if (intoId === id) throw mutationError('INVALID', 'A tag cannot be merged into itself.');
    if (intoId) await tagFor(tx, ctx, organizationId, intoId);
    if (tx.location === 'server' && intoId) {
      // There may be more links than a replica holds.
      await tx.dbTransaction.query(
        `insert into tag_link (id, organization_id, subject_type, subject_id, tag_id)
         select gen_random_uuid(), organization_id, subject_type, subject_id, $2::uuid from tag_link
         where organization_id = $1 and tag_id = $3
         on conflict (subject_id, tag_id) do nothing`,
        [organizationId, intoId, id],
      );
    }
    await tx.mutate.tag.delete({ id });
  },
});

export const tagActions = { create, change, remove };
