import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { clientNameSchema, planSchema } from '@/zero/desk/client/fields';
import { visibleClients } from '@/zero/platform/client/permissions';
import type { Client } from '@/zero/platform/client/schema';
import { mutators } from '@/zero/mutators';

const tag = 'Clients';
const params = idParam('clientId');

const clientResource = z
  .object({
    id: idSchema,
    name: z.string(),
    plan: z.string(),
    createdAt: timeSchema,
    disabledAt: timeSchema.nullable(),
  })
  .meta({ id: 'Client', description: 'A customer company of the organization.' });

const clientOf = ({ id, name, plan, createdAt, disabledAt }: Client) => ({
  id,
  name,
  plan,
  createdAt: isoTime(createdAt),
  disabledAt: isoTimeOrNull(disabledAt),
});

const clientsOf = ({ ctx, organizationId }: Reading) =>
  visibleClients(ctx).where('organizationId', organizationId);

/** The client. @throws ApiProblem 404 */
export async function readClient(call: Reading, id: string) {
  return clientOf(found(await call.tx.run(clientsOf(call).where('id', id).one())));
}

const list = defineOperation({
  id: 'listClients',
  method: 'get',
  path: '/clients',
  summary: 'List clients',
  tag,
  scope: 'clients:read',
  capability: 'client.read',
  search: z.strictObject(pageFields),
  output: pageOf(clientResource),
  run: (call) => listById(call, clientsOf(call), clientOf),
});

const get = defineOperation({
  id: 'getClient',
  method: 'get',
  path: '/clients/{clientId}',
  summary: 'Get a client',
  tag,
  scope: 'clients:read',
  capability: 'client.read',
  params,
  output: clientResource,
  isSingle: true,
  run: (call) => readClient(call, call.params.clientId),
});

const create = defineOperation({
  id: 'createClient',
  method: 'post',
  path: '/clients',
  summary: 'Add a client',
  tag,
  scope: 'clients:write',
  capability: 'client.manage',
  body: z.strictObject({ name: clientNameSchema, plan: planSchema }),
  output: clientResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.client.create({ organizationId, at, id, ...body }));
    return await readClient(call, id);
  },
});

const update = defineOperation({
  id: 'updateClient',
  method: 'patch',
  path: '/clients/{clientId}',
  summary: 'Change a client; what is not named stays',
  tag,
  scope: 'clients:write',
  capability: 'client.manage',
  params,
  body: z.strictObject({
    name: clientNameSchema.optional(),
    plan: planSchema.optional(),
    isDisabled: z.boolean().optional().meta({
      description: 'Whether its people are shut out.',
    }),
  }),
  output: clientResource,
  isSingle: true,
  current: held('client', 'clientId', readClient),
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      body,
      params: { clientId },
    } = call;
    const { isDisabled, ...named } = body;
    const place = { organizationId, at, clientId };
    const { client } = mutators;
    if (Object.keys(named).length > 0) await act(client.change({ ...place, ...named }));
    if (isDisabled === true) await act(client.disable(place));
    if (isDisabled === false) await act(client.enable(place));
    return await readClient(call, clientId);
  },
});

export const clientOperations = [list, get, create, update];
