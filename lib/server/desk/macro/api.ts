import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { macroFields } from '@/zero/desk/macro/fields';
import { visibleMacros } from '@/zero/desk/macro/permissions';
import type { Macro } from '@/zero/desk/macro/schema';
import { macroKinds } from '@/zero/desk/macro/values';

const macroResource = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: z.enum(macroKinds),
    body: z.string(),
    actions: macroFields.actions.meta({ description: 'What it does beside writing.' }),
    updatedAt: timeSchema,
  })
  .meta({ id: 'Macro', description: 'A shared macro or snippet.' });

const macroOf = ({ id, name, kind, body, actions, updatedAt }: Macro) => ({
  id,
  name,
  kind,
  body,
  actions,
  updatedAt: isoTime(updatedAt),
});

const macrosOf = ({ ctx, organizationId }: Reading) =>
  visibleMacros(ctx).where('organizationId', organizationId).where('isShared', true);

/** The shared macro. @throws ApiProblem 404 */
export async function readMacro(call: Reading, id: string) {
  return macroOf(found(await call.tx.run(macrosOf(call).where('id', id).one())));
}

const list = defineOperation({
  id: 'listMacros',
  method: 'get',
  path: '/macros',
  summary: 'List shared macros',
  tag: 'Macros',
  scope: 'macros:read',
  search: z.strictObject(pageFields),
  output: pageOf(macroResource),
  run: (call) => listById(call, macrosOf(call), macroOf),
});

const get = defineOperation({
  id: 'getMacro',
  method: 'get',
  path: '/macros/{macroId}',
  summary: 'Get a shared macro',
  tag: 'Macros',
  scope: 'macros:read',
  params: idParam('macroId'),
  output: macroResource,
  isSingle: true,
  run: (call) => readMacro(call, call.params.macroId),
});

export const macroOperations = [list, get];
