import type postgres from 'postgres';
import { postgresQuery } from '@/lib/server/core/query';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { ofPostgres } from '@/lib/server/core/statements';
import { record } from '@/lib/server/platform/audit/record';
import { postToChannel } from '@/lib/server/platform/channel/post';
import { addNotifications } from '@/lib/server/platform/notification/add-notifications';
import { minuteMs } from '@/lib/time-units';
import { newId } from '@/zero/core/ids';
import type { StepPosition } from '@/zero/incidents/escalation/next-step';
import { type PageRule, pageRulesOf } from '@/zero/platform/notification/page-rules';
import { pageRulesSchema } from '@/zero/platform/notification/page-rules-schema';
import { pageDelivery } from './deliver-page';
import { pageEventKey } from './page-event-key';
import { pagedTitle, type PagedSubject } from './paged-subject';

const titleLimit = 200;

type PagedStep = StepPosition & {
  organizationId: string;
  escalationId: string;
  round: number;
  subject: PagedSubject;
  memberIds: readonly string[];
  channelIds: readonly string[];
};

/**
 * Pages people for a step: tells them in the desk and leaves the other ways, each at its time, to the
 * queue; and posts to the step's channels. Who was paged for this step and repetition is not paged again.
 */
export async function pageStep(tx: postgres.TransactionSql, step: PagedStep): Promise<void> {
  const pagedIds = [...(await pageMembers(tx, step)), ...(await postToChannels(tx, step))];
  if (step.subject.type === 'incident' && pagedIds.length > 0) {
    await recordPaged(tx, step, pagedIds);
  }
}

async function pageMembers(
  tx: postgres.TransactionSql,
  { organizationId, escalationId, round, subject, step, repetition, memberIds }: PagedStep,
): Promise<string[]> {
  const pages = await tx<{ id: string; memberId: string }[]>`
    insert into escalation_page (id, organization_id, escalation_id, round, member_id, step, repetition)
    select gen_random_uuid(), ${organizationId}, ${escalationId}, ${round}, m.id, ${step}, ${repetition}
    from unnest(${[...memberIds]}::uuid[]) m(id)
    on conflict do nothing
    returning id, member_id "memberId"`;
  await addNotifications(tx, {
    organizationId,
    kind: 'paged',
    subjectType: subject.type,
    subjectId: subject.id,
    recipients: pages.map(({ id, memberId }) => ({ memberId, eventKey: pageEventKey(id) })),
  });
  const rules = await readPageRules(tx, organizationId, memberIds);
  for (const { id: pageId, memberId } of pages) {
    for (const { way, afterMinutes } of pageRulesOf(rules.get(memberId))) {
      const runAt = new Date(Date.now() + afterMinutes * minuteMs);
      await enqueue(ofPostgres(tx), pageDelivery, { pageId, way }, { runAt });
    }
  }
  return pages.map(({ memberId }) => memberId);
}

async function postToChannels(
  tx: postgres.TransactionSql,
  { organizationId, escalationId, round, subject, step, repetition, channelIds }: PagedStep,
): Promise<string[]> {
  const posts = await tx<{ channelId: string }[]>`
    insert into escalation_page (id, organization_id, escalation_id, round, channel_id, step, repetition)
    select gen_random_uuid(), ${organizationId}, ${escalationId}, ${round}, c.id, ${step}, ${repetition}
    from notification_channel c
    where c.organization_id = ${organizationId} and c.id = any(${[...channelIds]}::uuid[])
    on conflict do nothing
    returning channel_id "channelId"`;
  for (const { channelId } of posts) {
    await postToChannel(ofPostgres(tx), {
      channelId,
      messageKey: `${escalationId}:${round}.${repetition}.${step}`,
      message: {
        title: pagedTitle(subject, titleLimit),
        text: 'Nobody has acknowledged it yet.',
        severity: subject.severity,
        link: { label: `Open ${subject.type}`, path: subject.path },
        fields: [
          ...(subject.service === null ? [] : [{ label: 'Service', value: subject.service }]),
          { label: 'Step', value: String(step + 1) },
        ],
        // What is posted no more once this escalation ends.
        dedupId: escalationId,
      },
    });
  }
  return posts.map(({ channelId }) => channelId);
}

/** Says in the incident's timeline and in the audit log who was paged. */
async function recordPaged(
  tx: postgres.TransactionSql,
  { organizationId, subject }: PagedStep,
  pagedIds: readonly string[],
) {
  await tx`
    insert into incident_event (id, organization_id, incident_id, kind, actor_type, to_value)
    values (${newId()}, ${organizationId}, ${subject.id}, 'paged', 'system', ${pagedIds.join(' ')})`;
  await record(postgresQuery(tx), {
    organizationId,
    actor: { type: 'job', id: null },
    action: 'incident.paged',
    subjectId: subject.id,
    after: { pagedIds: [...pagedIds] },
  });
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
