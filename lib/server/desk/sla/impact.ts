import type postgres from 'postgres';
import type { ImpactRequest } from '@/zero/desk/sla/impact';
import { positionOfNew, policyFor } from '@/zero/desk/sla/rules';
import type { TicketPriority } from '@/zero/desk/ticket/values';
import { newId } from '@/zero/core/ids';
import { ofPostgres } from '@/lib/server/core/statements';
import { readSlaTerms, type SlaTerms } from './read';

type Group = { priority: TicketPriority; typeId: string | null; clientId: string; tickets: number };

/** How many open tickets a change of what is promised reaches; the transaction has entered the organization. */
export async function countImpact(
  sql: postgres.TransactionSql,
  organizationId: string,
  request: ImpactRequest,
): Promise<number> {
  if (request.kind === 'hours') return await countBusinessHours(sql, organizationId);
  const { policies } = await readSlaTerms(ofPostgres(sql), organizationId);
  const id = request.slaPolicyId ?? newId();
  const after = changed(policies, id, request.after);
  const groups = await sql<Group[]>`
    select priority, type_id "typeId", client_id "clientId", count(*)::int tickets from ticket
    where organization_id = ${organizationId} and origin = 'live' and merged_into_id is null
      and status in ('new', 'open', 'waiting_on_client', 'blocked')
    group by 1, 2, 3`;
  return groups
    .filter((group) => [policies, after].some((all) => policyFor(all, group)?.id === id))
    .reduce((sum, { tickets }) => sum + tickets, 0);
}

async function countBusinessHours(sql: postgres.TransactionSql, organizationId: string) {
  const [row] = await sql<{ tickets: number }[]>`
    select count(distinct ticket_id)::int tickets from sla_clock
    where organization_id = ${organizationId} and state in ('active', 'paused') and hours = 'business'`;
  return row?.tickets ?? 0;
}

type Candidate = Pick<SlaTerms, 'id' | 'position' | 'isActive' | 'conditions'>;
type Draft = Extract<ImpactRequest, { kind: 'policy' }>['after'];

/** The policies in their order as they would be. */
function changed(policies: readonly Candidate[], id: string, draft: Draft): Candidate[] {
  const order = policies.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const was = order.findIndex((policy) => policy.id === id);
  const others = order.filter((policy) => policy.id !== id);
  if (draft) {
    const place = was === -1 ? positionOfNew(others, draft.conditions) : was;
    const { position = place, ...terms } = draft;
    others.splice(position, 0, { id, position, ...terms });
  }
  return others.map((policy, position) => ({ ...policy, position }));
}
