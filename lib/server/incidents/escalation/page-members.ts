import type postgres from 'postgres';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { ofPostgres } from '@/lib/server/core/statements';
import { addNotifications } from '@/lib/server/platform/notification/add-notifications';
import { minuteMs } from '@/lib/time-units';
import type { StepPosition } from '@/zero/incidents/escalation/next-step';
import { pageRulesOf } from '@/zero/platform/notification/page-rules';
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
  for (const { id: pageId } of pages) {
    for (const { way, afterMinutes } of pageRulesOf(undefined)) {
      const runAt = new Date(Date.now() + afterMinutes * minuteMs);
      await enqueue(ofPostgres(tx), pageDelivery, { pageId, way }, { runAt });
    }
  }
}
