import { z } from 'zod';
import { isoTime, named, namedSchema, timeSchema } from '@/lib/server/api/fields';
import { idSchema } from '@/zero/core/ids';
import type { IncidentEvent } from '@/zero/incidents/incident/schema';
import { incidentActorTypes, incidentEventKinds } from '@/zero/incidents/incident/values';

export const eventResource = z
  .object({
    id: idSchema,
    incidentId: idSchema,
    kind: z.enum(incidentEventKinds),
    actorType: z.enum(incidentActorTypes),
    actor: namedSchema.nullable().meta({ description: 'The member who did it.' }),
    apiKeyId: idSchema.nullable().meta({ description: 'The API key that did it.' }),
    body: z.string().nullable().meta({ description: 'What a note says.' }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    createdAt: timeSchema,
  })
  .meta({ id: 'IncidentEvent' });

type Row = IncidentEvent & { readonly actor: { id: string; name: string } | undefined };

export const eventOf = (event: Row) => ({
  id: event.id,
  incidentId: event.incidentId,
  kind: event.kind,
  actorType: event.actorType,
  actor: named(event.actor),
  apiKeyId: event.apiKeyId ?? null,
  body: event.body ?? null,
  from: event.fromValue ?? null,
  to: event.toValue ?? null,
  createdAt: isoTime(event.createdAt),
});
