import type { Statements } from '@/zero/core/statements';

const fields = {
  type: { column: 'type_id', kind: 'type_changed' },
  team: { column: 'team_id', kind: 'team_changed' },
} as const;

export type TicketReplacement = {
  organizationId: string;
  memberId: string | null;
  apiKeyId: string | null;
  from: string;
  into: string;
};

/**
 * Gives every ticket of one type or team another, and says so in each ticket's history. In SQL,
 * because there may be more tickets than a replica holds.
 */
async function replaceField(
  tx: Statements,
  field: keyof typeof fields,
  { organizationId, memberId, apiKeyId, from, into }: TicketReplacement,
): Promise<void> {
  const { column, kind } = fields[field];
  await tx.query(
    `with moved as (
       update ticket set ${column} = $3::uuid, updated_at = now()
       where organization_id = $1::uuid and ${column} = $2::uuid returning id
     )
     insert into ticket_event (id, organization_id, ticket_id, actor_id, api_key_id, actor_type, kind, from_value, to_value)
     select gen_random_uuid(), $1::uuid, id, $4::uuid, $5::uuid,
       case when $5::uuid is null then 'member' else 'key' end, '${kind}', $2, $3 from moved`,
    [organizationId, from, into, memberId, apiKeyId],
  );
}

/** Gives the tickets of one team to another. */
export const replaceTeamOfTickets = (tx: Statements, replacement: TicketReplacement) =>
  replaceField(tx, 'team', replacement);

/** Gives the tickets of one type another. */
export const replaceTypeOfTickets = (tx: Statements, replacement: TicketReplacement) =>
  replaceField(tx, 'type', replacement);
