import type postgres from 'postgres';
import type { ViewSurface } from '@/zero/platform/view/values';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { OrganizationRows } from './rows';

const shared: readonly { surface: ViewSurface; name: string; search: string }[] = [
  {
    surface: 'dashboard',
    name: 'Urgent this quarter',
    search: '?period=this-quarter&priority=urgent,high',
  },
  { surface: 'dashboard', name: 'The year by month', search: '?period=12m&vs=last-year' },
  { surface: 'response-time', name: 'In opening hours', search: '?period=90d&hours=business' },
];

/**
 * Saved views of the dashboard, shared by a manager. The transaction must have entered the tenant.
 */
export async function loadViews(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { organization, members }: Pick<OrganizationRows, 'organization' | 'members'>,
): Promise<void> {
  const source = random(seed, plan.slug, 'views');
  const manager = members.find(({ role, status }) => role === 'manager' && status === 'active');
  if (!manager) return;
  const { createdAt } = organization;
  const rows = shared.map(({ surface, name, search }, position) => ({
    id: source.uuid(createdAt.getTime()),
    organization_id: plan.id,
    member_id: manager.id,
    surface,
    is_shared: true,
    name,
    position,
    config: sql.json({ search }),
    created_at: createdAt,
    updated_at: createdAt,
  }));
  await sql`insert into saved_view ${sql(rows)}`;
}
