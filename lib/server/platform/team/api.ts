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

async function readTeam(call: Pick<ApiCall, 'tx' | 'ctx' | 'organizationId'>, id: string) {
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

const update = defineOperation({
  id: 'updateTeam',
  method: 'patch',
  path: '/teams/{teamId}',
  summary: 'Rename a team',
  tag,
  scope: 'teams:write',
  capability: 'team.manage',
  params,
  body: z.strictObject({ name: teamNameSchema }),
  output: teamResource,
  isSingle: true,
  current: async (call) => {
    await call.sql`select from team where id = ${call.params.teamId} for no key update`;
    return await readTeam(call, call.params.teamId);
  },
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      body,
      params: { teamId },
    } = call;
    await act(mutators.team.change({ organizationId, at, teamId, ...body }));
    return await readTeam(call, teamId);
  },
});

export const teamOperations = [list, get, create, update];
