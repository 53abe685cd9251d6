import type { Statements } from '@/zero/core/statements';

type Move = { organizationId: string; from: string; into: string };

/** Passes what one person asked for and follows to another. */
export async function moveRequests(
  tx: Statements,
  { organizationId, from, into }: Move,
): Promise<void> {
  await tx.query(
    `with moved as (
       update ticket set requester_id = $3::uuid, updated_at = now()
       where organization_id = $1::uuid and requester_id = $2::uuid returning id
     )
     insert into ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind, from_value, to_value)
     select gen_random_uuid(), $1::uuid, id, app_member(), 'member', 'requester_changed', $2, $3 from moved`,
    [organizationId, from, into],
  );
  await tx.query(
    `insert into follower (id, organization_id, subject_type, subject_id, member_id)
     select gen_random_uuid(), organization_id, subject_type, subject_id, $3::uuid from follower
     where organization_id = $1::uuid and member_id = $2::uuid
     on conflict (subject_id, member_id) do nothing`,
    [organizationId, from, into],
  );
  await tx.query('delete from follower where organization_id = $1::uuid and member_id = $2::uuid', [
    organizationId,
    from,
  ]);
}

/** Removes the member where nothing names them any more; otherwise gives false. */
export async function removeUnused(tx: Statements, memberId: string): Promise<boolean> {
  const [row] = await tx.query('select remove_unused_member($1) done', [memberId]);
  return row?.['done'] === true;
}
