import type postgres from 'postgres';
import type { MacroActions } from '@/zero/desk/macro/values';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { OrganizationRows } from './rows';
import { type MacroText, ownMacros, sharedMacros, tagWords } from './texts/macros';

/** Number of newest tickets with tags. */
const mostTagged = 20_000;

export async function loadWords(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { organization, members }: Pick<OrganizationRows, 'organization' | 'members'>,
): Promise<void> {
  const source = random(seed, plan.slug, 'words');
  const createdAt = organization.createdAt;
  const ids = new Map(tagWords.map(([name]) => [name, source.uuid(createdAt.getTime())]));
  const tags = tagWords.map(([name, share], index) => ({
    id: ids.get(name) ?? '',
    organization_id: plan.id,
    name,
    hue: 15 + 30 * (index % 12),
    created_at: createdAt,
    share,
  }));
  const columns = ['id', 'organization_id', 'name', 'hue', 'created_at'] as const;
  await sql`insert into tag ${sql(tags, ...columns)}`;

  const manager = members.find(({ role, status }) => role === 'manager' && status === 'active');
  const agent = members.find(({ role, status }) => role === 'support_agent' && status === 'active');
  const rowOf = (memberId: string, isShared: boolean) => (text: MacroText) => ({
    id: source.uuid(createdAt.getTime()),
    organization_id: plan.id,
    member_id: memberId,
    is_shared: isShared,
    kind: text.kind,
    name: text.name,
    body: text.body,
    actions: sql.json(actionsOf(text, ids)),
    created_at: createdAt,
    updated_at: createdAt,
  });
  if (manager) await sql`insert into macro ${sql(sharedMacros.map(rowOf(manager.id, true)))}`;
  if (agent) await sql`insert into macro ${sql(ownMacros.map(rowOf(agent.id, false)))}`;

  const shares = JSON.stringify(tags.map(({ id, share }) => ({ id, share })));
  // Derived from their ids, so that a million tickets take one statement.
  await sql`
    insert into tag_link (id, organization_id, subject_type, subject_id, tag_id, created_at)
    select md5(t.id::text || g.id)::uuid, t.organization_id, 'ticket', t.id, g.id, t.created_at
    from (
      select id, organization_id, created_at from ticket
      where organization_id = ${plan.id} order by number desc limit ${mostTagged}
    ) t
    join jsonb_to_recordset(${shares}::text::jsonb) g (id uuid, share int)
      on ('x' || left(md5(g.id::text || t.id::text), 6))::bit(24)::int % 100 < g.share`;
}

function actionsOf({ actions = {} }: MacroText, ids: ReadonlyMap<string, string>): MacroActions {
  const { toMe, addTags, ...others } = actions;
  return {
    ...others,
    ...(toMe && { assigneeId: 'me' }),
    ...(addTags && { addTagIds: addTags.flatMap((name) => ids.get(name) ?? []) }),
  };
}
