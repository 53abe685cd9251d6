import type postgres from 'postgres';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { ofPostgres } from '@/lib/server/core/statements';
import { addNotifications } from '@/lib/server/platform/notification/add-notifications';
import { minuteMs } from '@/lib/time-units';
import type { StepPosition } from '@/zero/incidents/escalation/next-step';
import { type PageRule, pageRulesOf } from '@/zero/platform/notification/page-rules';
import { pageRulesSchema } from '@/zero/platform/notification/page-rules-schema';
import { pageDelivery, pageEventKey } from './deliver-page';

type PagedStep = StepPosition & {
  organizationId: string;
  escalationId: string;
  alertId: string;
  memberIds: readonly string[];
};

/**
 * Pages people for a step: tells them in the desk and leaves the other ways, each at its time, to the
 * queue. Who was paged for this step and repetition is not paged again.
 */
export async function pageMembers(
  tx: postgres.TransactionSql,
  { organizationId, escalationId, alertId, step, repetition, memberIds }: PagedStep,
): Promise<void> {
  const pages = await tx<{ id: string; memberId: string }[]>`
    insert into escalation_page (id, organization_id, escalation_id, member_id, step, repetition)
    select gen_random_uuid(), ${organizationId}, ${escalationId}, m.id, ${step}, ${repetition}
    from unnest(${[...memberIds]}::uuid[]) m(id)
    on conflict do nothing
    returning id, member_id "memberId"`;
  await addNotifications(tx, {
    organizationId,
    kind: 'paged',
    subjectType: 'alert',
    subjectId: alertId,
    recipients: pages.map(({ id, memberId }) => ({ memberId, eventKey: pageEventKey(id) })),
  });
  const rules = await readPageRules(tx, organizationId, memberIds);
  for (const { id: pageId, memberId } of pages) {
    for (const { way, afterMinutes } of pageRulesOf(rules.get(memberId))) {
      const runAt = new Date(Date.now() + afterMinutes * minuteMs);
      await enqueue(ofPostgres(tx), pageDelivery, { pageId, way }, { runAt });
    }
  }
}

/** The rules of those who chose some, by member. */
async function readPageRules(
  tx: postgres.TransactionSql,
  organizationId: string,
  memberIds: readonly string[],
): Promise<Map<string, readonly PageRule[]>> {
  // As text: Drizzle has changed how this connection reads JSON.
  const rows = await tx<{ id: string; rules: string }[]>`
    select id, page_rules::text rules from preference
    where organization_id = ${organizationId} and id = any(${[...memberIds]}::uuid[])
      and page_rules is not null`;
  return new Map(rows.map(({ id, rules }) => [id, pageRulesSchema.parse(JSON.parse(rules))]));
}
