import { z } from 'zod';
import { type ApiCall, defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { pageById, pageFields, pageOf, startingAt } from '@/lib/server/api/page';
import { notFoundProblem } from '@/lib/server/api/problem';
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

const teamsOf = ({ ctx, organizationId }: Pick<ApiCall, 'ctx' | 'organizationId'>) =>
  visibleTeams(ctx).where('organizationId', organizationId);

/** The team. @throws ApiProblem 404 */
export async function readTeam(call: Pick<ApiCall, 'tx' | 'ctx' | 'organizationId'>, id: string) {
  const team = await call.tx.run(teamsOf(call).where('id', id).one());
  if (!team) throw notFoundProblem();
  return teamOf(team);
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
  run: async (call) => {
    const { limit, cursor } = call.search;
    const teams = teamsOf(call)
      .orderBy('id', 'asc')
      .limit(limit + 1);
    return pageById(await call.tx.run(startingAt(teams, cursor)), limit, teamOf);
  },
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

type OfTeam = Pick<ApiCall, 'tx' | 'ctx' | 'organizationId' | 'sql'> & {
  params: { teamId: string };
};

const onTeam = {
  tag,
  scope: 'teams:write',
  capability: 'team.manage',
  params,
  output: teamResource,
  isSingle: true,
  current: async (call: OfTeam) => {
    await call.sql`select from team where id = ${call.params.teamId} for no key update`;
    return await readTeam(call, call.params.teamId);
  },
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
