import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import { isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import { categoryOf, statusCategories } from '@/zero/incidents/incident/machine';
import { seesIncidentService, visibleIncidents } from '@/zero/incidents/incident/permissions';
import type { Incident, IncidentService } from '@/zero/incidents/incident/schema';
import { incidentStatuses, serviceImpacts } from '@/zero/incidents/incident/values';

const memberId = idSchema.nullable();

export const incidentResource = z
  .object({
    id: idSchema,
    number: z.int(),
    title: z.string(),
    summary: z.string(),
    severity: z.int().meta({ description: 'From 1, the most urgent, to 5.' }),
    status: z.enum(incidentStatuses),
    category: z.enum(statusCategories).meta({ description: 'What the status means for rules.' }),
    impactStartedAt: timeSchema.nullable(),
    detectedAt: timeSchema.nullable(),
    declaredAt: timeSchema.nullable(),
    acknowledgedAt: timeSchema.nullable(),
    mitigatedAt: timeSchema.nullable(),
    resolvedAt: timeSchema.nullable(),
    closedAt: timeSchema.nullable(),
    commanderId: memberId,
    communicationsId: memberId,
    scribeId: memberId,
    reporterId: memberId.meta({ description: 'Who declared it; null for an API key.' }),
    mergedIntoId: idSchema.nullable(),
    services: z.array(z.object({ serviceId: idSchema, impact: z.enum(serviceImpacts) })),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  })
  .meta({ id: 'Incident' });

export const incidentOf = (row: Incident & { readonly services: readonly IncidentService[] }) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  summary: row.summary,
  severity: row.severity,
  status: row.status,
  category: categoryOf(row.status),
  impactStartedAt: isoTimeOrNull(row.impactStartedAt),
  detectedAt: isoTimeOrNull(row.detectedAt),
  declaredAt: isoTimeOrNull(row.declaredAt),
  acknowledgedAt: isoTimeOrNull(row.acknowledgedAt),
  mitigatedAt: isoTimeOrNull(row.mitigatedAt),
  resolvedAt: isoTimeOrNull(row.resolvedAt),
  closedAt: isoTimeOrNull(row.closedAt),
  commanderId: row.commanderId ?? null,
  communicationsId: row.communicationsId ?? null,
  scribeId: row.scribeId ?? null,
  reporterId: row.reporterId ?? null,
  mergedIntoId: row.mergedIntoId ?? null,
  services: row.services.map(({ serviceId, impact }) => ({ serviceId, impact })),
  createdAt: isoTime(row.createdAt),
  updatedAt: isoTime(row.updatedAt),
});

/** The incident. @throws ApiProblem 404 */
export async function readIncident({ tx, ctx, organizationId }: Reading, id: string) {
  const row = await tx.run(
    visibleIncidents(ctx)
      .where('organizationId', organizationId)
      .where('id', id)
      .related('services', (services) =>
        services.where(seesIncidentService(ctx)).orderBy('createdAt', 'asc').orderBy('id', 'asc'),
      )
      .one(),
  );
  return incidentOf(found(row));
}
