import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { typeNameSchema } from '@/zero/desk/ticket-type/fields';
import { visibleTicketTypes } from '@/zero/desk/ticket/permissions';
import type { TicketType } from '@/zero/desk/ticket/schema';
import { mutators } from '@/zero/mutators';

const tag = 'Ticket types';
const params = idParam('ticketTypeId');

const typeResource = z
  .object({
    id: idSchema,
    name: z.string(),
    position: z.int(),
    archivedAt: timeSchema.nullable(),
  })
  .meta({ id: 'TicketType' });

const typeOf = ({ id, name, position, archivedAt }: TicketType) => ({
  id,
  name,
  position,
  archivedAt: isoTimeOrNull(archivedAt),
});

const typesOf = ({ ctx, organizationId }: Reading) =>
  visibleTicketTypes(ctx).where('organizationId', organizationId);

/** The ticket type. @throws ApiProblem 404 */
export async function readType(call: Reading, id: string) {
  return typeOf(found(await call.tx.run(typesOf(call).where('id', id).one())));
}

const onType = {
  tag,
  scope: 'ticket-types:write',
  capability: 'ticketType.manage',
  params,
  output: typeResource,
  isSingle: true,
  current: held('ticket_type', 'ticketTypeId', readType),
} as const;

const list = defineOperation({
  id: 'listTicketTypes',
  method: 'get',
  path: '/ticket-types',
  summary: 'List ticket types',
  tag,
  scope: 'ticket-types:read',
  search: z.strictObject(pageFields),
  output: pageOf(typeResource),
  run: (call) => listById(call, typesOf(call), typeOf),
});

const get = defineOperation({
  id: 'getTicketType',
  method: 'get',
  path: '/ticket-types/{ticketTypeId}',
  summary: 'Get a ticket type',
  tag,
  scope: 'ticket-types:read',
  params,
  output: typeResource,
  isSingle: true,
  run: (call) => readType(call, call.params.ticketTypeId),
});

const create = defineOperation({
  id: 'createTicketType',
  method: 'post',
  path: '/ticket-types',
  summary: 'Add a ticket type, which is offered last',
  tag,
  scope: 'ticket-types:write',
  capability: 'ticketType.manage',
  body: z.strictObject({ name: typeNameSchema }),
  output: typeResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.ticketType.create({ organizationId, at, id, ...body }));
    return await readType(call, id);
  },
});

const update = defineOperation({
  ...onType,
  id: 'updateTicketType',
  method: 'patch',
  path: '/ticket-types/{ticketTypeId}',
  summary: 'Rename or move a ticket type; what is not named stays',
  body: z.strictObject({
    name: typeNameSchema.optional(),
    position: z.int().min(0).max(10_000).optional().meta({
      description: 'Its place among those that are offered, from 0.',
    }),
  }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.ticketType.change({ organizationId, at, ...place, ...body }));
    return await readType(call, place.ticketTypeId);
  },
});

const remove = defineOperation({
  ...onType,
  id: 'removeTicketType',
  method: 'delete',
  path: '/ticket-types/{ticketTypeId}',
  summary: 'No longer offer a ticket type',
  search: z.strictObject({
    intoId: idSchema.optional().meta({ description: 'The type that its tickets get.' }),
  }),
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const intoId = call.search.intoId ?? null;
    await act(mutators.ticketType.remove({ organizationId, at, ...place, intoId }));
    return await readType(call, place.ticketTypeId);
  },
});

const restore = defineOperation({
  ...onType,
  id: 'restoreTicketType',
  method: 'post',
  path: '/ticket-types/{ticketTypeId}/restore',
  summary: 'Offer a removed ticket type again',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    await act(mutators.ticketType.restore({ organizationId, at, ...place }));
    return await readType(call, place.ticketTypeId);
  },
});

export const ticketTypeOperations = [list, get, create, update, remove, restore];
