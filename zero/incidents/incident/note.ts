import { defineAction, inOrganization } from '@/zero/core/action';
import { writtenBy } from '@/zero/core/actor';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { forgetDraft } from '@/zero/platform/draft/own';
import { incidentNoteSchema } from './fields';
import { visibleIncidentEvents } from './permissions';
import { incidentSubject } from './subject';
import { incidentFor } from './write';

/** Writes into the timeline. Writing the same id twice writes once. */
export const note = defineAction({
  name: 'incident.note',
  capability: 'incident.respond',
  subject: incidentSubject,
  subjectId: 'incidentId',
  durable: true,
  audit: {
    done: 'wrote a note on the incident {}',
    todo: 'write a note on the incident {}',
    details: ({ id, body }) => ({ noteId: id, bodyLength: body.length }),
  },
  schema: inOrganization({ id: idSchema, incidentId: idSchema, body: incidentNoteSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, incidentId, body } = args;
    await incidentFor(tx, ctx, organizationId, incidentId);
    const { memberId: actorId, apiKeyId } = writtenBy(actor);
    const isNew = await insertOnce(tx, {
      id,
      row: visibleIncidentEvents(ctx).where('organizationId', organizationId).where('id', id),
      same: { incidentId, actorId, apiKeyId, body },
      insert: () =>
        tx.mutate.incidentEvent.insert({
          id,
          organizationId,
          incidentId,
          kind: 'noted',
          actorType: apiKeyId ? 'key' : 'member',
          actorId,
          apiKeyId,
          body,
          createdAt: at,
          receivedAt: tx.location === 'server' ? at : null,
        }),
    });
    if (!isNew) return;
    await tx.mutate.incident.update({ id: incidentId, updatedAt: at });
    await forgetDraft(tx, actor, { subjectId: incidentId, kind: 'note' });
  },
});
