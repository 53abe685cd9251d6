import { z } from 'zod';
import { record } from '@/lib/server/platform/audit/record';
import { referenceOf } from '@/lib/server/core/actor';
import { endSessionsOf } from '@/lib/server/platform/member/end-sessions';
import { askForRecount } from '../sla/recount';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { Effect, Effects, MutationEvent } from '@/lib/server/zero/effect';

const peopleSchema = z.array(
  z.object({ id: z.string(), email: z.string(), userId: z.string().nullable() }),
);
type People = z.infer<typeof peopleSchema>;

/** Shuts the client's people out with it: their screens empty, their sessions end, their mail stops. */
const shutOut: Effect = async (tx, cause, { subjectId }) => {
  const rows = await tx.query(
    `update member set status = 'disabled', is_disabled_with_client = true, updated_at = now()
     where organization_id = $1::uuid and client_id = $2::uuid and status = 'active'
     returning id, email, user_id "userId"`,
    [cause.organizationId, subjectId],
  );
  const people = peopleSchema.parse([...rows]);
  await recordEach(tx, cause, people, ['active', 'disabled']);
  for (const { userId } of people) if (userId) await endSessionsOf(tx, userId);
  await tx.query(
    `update mail set status = 'dead', last_error = 'The client was disabled before this was sent.'
     where organization_id = $1::uuid and status = 'queued' and recipient in (
       select email from member where organization_id = $1::uuid and client_id = $2::uuid)`,
    [cause.organizationId, subjectId],
  );
};

/** Lets in again who was shut out with the client, and nobody else. */
const letIn: Effect = async (tx, cause, { subjectId }) => {
  const rows = await tx.query(
    `update member set status = 'active', is_disabled_with_client = false, updated_at = now()
     where organization_id = $1::uuid and client_id = $2::uuid and is_disabled_with_client
     returning id, email, user_id "userId"`,
    [cause.organizationId, subjectId],
  );
  await recordEach(tx, cause, peopleSchema.parse([...rows]), ['disabled', 'active']);
};

async function recordEach(
  tx: PreparedStatements,
  { organizationId, actor, action }: MutationEvent,
  people: People,
  [before, after]: readonly [string, string],
) {
  for (const { id, email } of people) {
    await record(tx.query, {
      organizationId,
      actor: referenceOf(actor),
      action: after === 'active' ? 'member.enable' : 'member.disable',
      subjectId: id,
      before: { email, status: before },
      after: { email, status: after },
      reason: action,
    });
  }
}

export const clientEffects: Effects = {
  'client.disable': shutOut,
  'client.enable': letIn,
  'client.merge': (tx) => askForRecount(tx),
};
