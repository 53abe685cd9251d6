import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { teamNameSchema } from '@/zero/platform/team/fields';
import { visibleTeams } from '@/zero/platform/team/permissions';
import type { Team } from '@/zero/platform/team/schema';

const tag = 'Teams';
const params = idParam('teamId');

const teamResource = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: timeSchema,
    archivedAt: timeSchema.nullable(),
  })
  .meta({ id: 'Team' });

const teamOf = ({ id, name, createdAt, archivedAt }: Team) => ({
  id,
  name,
  createdAt: isoTime(createdAt),
  archivedAt: isoTimeOrNull(archivedAt),
});

const teamsOf = ({ ctx, organizationId }: Reading) =>
  visibleTeams(ctx).where('organizationId', organizationId);

/** The team. @throws ApiProblem 404 */
export async function readTeam(call: Reading, id: string) {
  return teamOf(found(await call.tx.run(teamsOf(call).where('id', id).one())));
}

const list = defineOperation({
  id: 'listTeams',
  method: 'get',
  path: '/teams',
  summary: 'List teams',
  tag,
  scope: 'teams:read',
  search: z.strictObject(pageFields),
  output: pageOf(teamResource),
  run: (call) => listById(call, teamsOf(call), teamOf),
});

const get = defineOperation({
  id: 'getTeam',
  method: 'get',
  path: '/teams/{teamId}',
  summary: 'Get a team',
  tag,
  scope: 'teams:read',
  params,
  output: teamResource,
  isSingle: true,
  run: (call) => readTeam(call, call.params.teamId),
});

const create = defineOperation({
  id: 'createTeam',
  method: 'post',
  path: '/teams',
  summary: 'Add a team',
  tag,
  scope: 'teams:write',
  capability: 'team.manage',
  body: z.strictObject({ name: teamNameSchema }),
  output: teamResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.team.create({ organizationId, at, id, ...body }));
    return await readTeam(call, id);
  },
});

const onTeam = {
  tag,
  scope: 'teams:write',
  capability: 'team.manage',
  params,
  output: teamResource,
  isSingle: true,
  current: held('team', 'teamId', readTeam),
} as const;

const update = defineOperation({
  ...onTeam,
  id: 'updateTeam',
  method: 'patch',
  path: '/teams/{teamId}',
  summary: 'Rename a team',
  body: z.strictObject({ name: teamNameSchema }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.team.change({ organizationId, at, ...place, ...body }));
    return await readTeam(call, place.teamId);
  },
});

const remove = defineOperation({
  ...onTeam,
  id: 'removeTeam',
  method: 'delete',
  path: '/teams/{teamId}',
  summary: 'No longer offer a team',
  search: z.strictObject({
    intoId: idSchema.optional().meta({ description: 'The team that its people and tickets get.' }),
  }),
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const intoId = call.search.intoId ?? null;
    await act(mutators.team.remove({ organizationId, at, ...place, intoId }));
    return await readTeam(call, place.teamId);
  },
});

const restore = defineOperation({
  ...onTeam,
  id: 'restoreTeam',
  method: 'post',
  path: '/teams/{teamId}/restore',
  summary: 'Offer a removed team again',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.team.restore({ organizationId, at, ...place }));
    return await readTeam(call, place.teamId);
  },
});

export const teamOperations = [list, get, create, update, remove, restore];
