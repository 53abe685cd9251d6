import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import { isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { fullWindows } from '@/zero/incidents/maintenance-window/full-window';
import type { FullMaintenanceWindow } from '@/zero/incidents/maintenance-window/schema';

export const maintenanceWindowResource = z
  .object({
    id: idSchema,
    title: z.string(),
    startsAt: timeSchema,
    endsAt: timeSchema,
    serviceIds: z.array(idSchema).meta({ description: 'The services that it covers.' }),
    createdById: idSchema
      .nullable()
      .meta({ description: 'Who added it; null where an API key did.' }),
    createdAt: timeSchema,
    updatedAt: timeSchema,
    archivedAt: timeSchema.nullable().meta({ description: 'When it was removed.' }),
  })
  .meta({
    id: 'MaintenanceWindow',
    description: 'A time in which new alerts of some services page nobody.',
  });

export const maintenanceWindowOf = (
  window: FullMaintenanceWindow,
): z.input<typeof maintenanceWindowResource> => ({
  id: window.id,
  title: window.title,
  startsAt: isoTime(window.startsAt),
  endsAt: isoTime(window.endsAt),
  serviceIds: window.services.map(({ serviceId }) => serviceId).sort(),
  createdById: window.createdBy ?? null,
  createdAt: isoTime(window.createdAt),
  updatedAt: isoTime(window.updatedAt),
  archivedAt: isoTimeOrNull(window.archivedAt),
});

export const maintenanceWindowsOf = ({ ctx, organizationId }: Reading) =>
  fullWindows(ctx, organizationId);

/** The maintenance window. @throws ApiProblem 404 */
export async function readMaintenanceWindow(call: Reading, id: string) {
  const window = maintenanceWindowsOf(call).where('id', id).one();
  return maintenanceWindowOf(found(await call.tx.run(window)));
}
