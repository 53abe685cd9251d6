import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { hueSchema, tagNameSchema } from '@/zero/platform/tag/fields';
import { visibleTags } from '@/zero/platform/tag/permissions';
import type { Tag } from '@/zero/platform/tag/schema';
import { mutators } from '@/zero/mutators';

const tag = 'Tags';
const params = idParam('tagId');

const tagResource = z
  .object({
    id: idSchema,
    name: z.string(),
    hue: z.int().meta({ description: 'Its colour, in degrees of the colour wheel.' }),
    createdAt: timeSchema,
  })
  .meta({ id: 'Tag' });

const tagOf = ({ id, name, hue, createdAt }: Tag) => ({
  id,
  name,
  hue,
  createdAt: isoTime(createdAt),
});

const tagsOf = ({ ctx, organizationId }: Reading) =>
  visibleTags(ctx).where('organizationId', organizationId);

/** The tag. @throws ApiProblem 404 */
export async function readTag(call: Reading, id: string) {
  return tagOf(found(await call.tx.run(tagsOf(call).where('id', id).one())));
}

const onTag = {
  tag,
  scope: 'tags:write',
  capability: 'tag.manage',
  params,
  output: tagResource,
  isSingle: true,
  current: held('tag', 'tagId', readTag),
} as const;

const list = defineOperation({
  id: 'listTags',
  method: 'get',
  path: '/tags',
  summary: 'List tags',
  tag,
  scope: 'tags:read',
  search: z.strictObject(pageFields),
  output: pageOf(tagResource),
  run: (call) => listById(call, tagsOf(call), tagOf),
});

const get = defineOperation({
  id: 'getTag',
  method: 'get',
  path: '/tags/{tagId}',
  summary: 'Get a tag',
  tag,
  scope: 'tags:read',
  params,
  output: tagResource,
  isSingle: true,
  run: (call) => readTag(call, call.params.tagId),
});

const create = defineOperation({
  id: 'createTag',
  method: 'post',
  path: '/tags',
  summary: 'Add a tag',
  tag,
  scope: 'tags:write',
  capability: 'tag.create',
  body: z.strictObject({ name: tagNameSchema, hue: hueSchema.default(220) }),
  output: tagResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.tag.create({ organizationId, at, id, ...body }));
    return await readTag(call, id);
  },
});

const update = defineOperation({
  ...onTag,
  id: 'updateTag',
  method: 'patch',
  path: '/tags/{tagId}',
  summary: 'Change a tag; what is not named stays',
  body: z.strictObject({ name: tagNameSchema.optional(), hue: hueSchema.optional() }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const { name, hue } = await readTag(call, place.tagId);
    await act(mutators.tag.change({ organizationId, at, ...place, name, hue, ...body }));
    return await readTag(call, place.tagId);
  },
});

const remove = defineOperation({
  ...onTag,
  id: 'removeTag',
  method: 'delete',
  path: '/tags/{tagId}',
  summary: 'Remove a tag from every ticket',
  search: z.strictObject({
    intoId: idSchema.optional().meta({ description: 'The tag that its tickets get.' }),
  }),
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const removed = await readTag(call, place.tagId);
    const intoId = call.search.intoId ?? null;
    await act(mutators.tag.remove({ organizationId, at, ...place, intoId }));
    return removed;
  },
});

export const tagOperations = [list, get, create, update, remove];
