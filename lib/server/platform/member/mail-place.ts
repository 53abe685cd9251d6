import { z } from 'zod';
import type { Change } from '../audit/with-audit';
import { memberIdOf } from '@/lib/server/core/actor';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { MutationEvent } from '@/lib/server/zero/effect';

const placeSchema = z.object({
  organization: z.string(),
  slug: z.string(),
  inviter: z.string().nullable(),
});

/** What an email about a membership says of the organization and of who acted. */
export async function memberOfLink(
  tx: PreparedStatements,
  { organizationId, actor }: MutationEvent,
) {
  const [row] = await tx.query(
    `select o.name as organization, o.slug, (
       select p.name from profile p where p.organization_id = o.id and p.id = $2::uuid
     ) as inviter from organization o where o.id = $1::uuid`,
    [organizationId, memberIdOf(actor)],
  );
  return placeSchema.parse(row);
}

const addresseeSchema = z.object({
  email: z.string(),
  status: z.string(),
  userType: z.enum(['internal', 'client']),
  updatedAt: z.string(),
});

/** Whom an email about the change goes to; undefined where no row is left. */
export const addressee = ({ after }: Change) => after && addresseeSchema.parse(after);

/** Names the event, so that it emails once. */
export const eventKey = ({ action }: MutationEvent, { subjectId, after }: Change) =>
  `${action}:${subjectId}:${addresseeSchema.parse(after).updatedAt}`;
