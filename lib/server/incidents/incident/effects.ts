import { z } from 'zod';
import { memberIdOf } from '@/lib/server/core/actor';
import { addFollowers } from '@/lib/server/platform/follower/followers';
import { recordMentions } from '@/lib/server/platform/mention/record-mentions';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import type { Effect, Effects } from '@/lib/server/zero/effect';

const noteSchema = z.object({ id: z.string(), incidentId: z.string(), body: z.string() });
const roleSchema = z.object({ memberId: z.string().nullable() });

/** Whoever writes a note, or is mentioned in one, follows the incident from then on. */
const followWriting: Effect = async (tx, { args, organizationId, actor }) => {
  const { id, incidentId, body } = noteSchema.parse(args);
  const subject = { organizationId, subjectType: 'incident', subjectId: incidentId } as const;
  const followers = await recordMentions(tx, {
    ...subject,
    authorId: memberIdOf(actor),
    itemId: id,
    text: body,
  });
  await addFollowers(tx, subject, followers);
};

const notifyAssigned: Effect = async (tx, { args, organizationId, actor }, { subjectId }) => {
  const { memberId } = roleSchema.parse(args);
  if (memberId === null) return;
  await recordNotificationEvent(tx, {
    organizationId,
    kind: 'assigned',
    subjectType: 'incident',
    subjectId,
    actorId: memberIdOf(actor),
    itemId: memberId,
  });
};

const notifyChanged: Effect = (tx, { organizationId, actor }, { subjectId }) =>
  recordNotificationEvent(tx, {
    organizationId,
    kind: 'incident_changed',
    subjectType: 'incident',
    subjectId,
    actorId: memberIdOf(actor),
    itemId: null,
  });

export const incidentEffects: Effects = {
  'incident.note': followWriting,
  'incident.assignRole': notifyAssigned,
  'incident.changeStatus': notifyChanged,
  'incident.changeSeverity': notifyChanged,
  'incident.merge': notifyChanged,
};
