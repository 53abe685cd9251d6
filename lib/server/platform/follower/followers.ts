import { v7 } from 'uuid';
import { z } from 'zod';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { SubjectRef } from '@/zero/core/reference';
import type { ReferenceType } from '@/zero/references';

type Followed = SubjectRef<ReferenceType> & { organizationId: string };

const rowsSchema = z.array(z.object({ id: z.string() }));

/** The ids of the members who follow the subject, for whom to notify. The transaction is inside the organization. */
export async function readFollowerIds(
  tx: PreparedStatements,
  { organizationId, subjectType, subjectId }: Followed,
): Promise<string[]> {
  const rows = await tx.query(
    `select member_id id from follower
     where organization_id = $1::uuid and subject_type = $2 and subject_id = $3::uuid`,
    [organizationId, subjectType, subjectId],
  );
  return rowsSchema.parse([...rows]).map(({ id }) => id);
}

/** Adds the members to the followers of the subject, in the transaction of its cause. */
export async function addFollowers(
  tx: PreparedStatements,
  { organizationId, subjectType, subjectId }: Followed,
  memberIds: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return;
  const rows = memberIds.map((member) => ({ id: v7(), member }));
  await tx.query(
    `insert into follower (id, organization_id, subject_type, subject_id, member_id)
     select id, $1::uuid, $2, $3::uuid, member
     from jsonb_to_recordset($4::text::jsonb) as r (id uuid, member uuid)
     on conflict (subject_id, member_id) do nothing`,
    [organizationId, subjectType, subjectId, JSON.stringify(rows)],
  );
}
