import type postgres from 'postgres';
import { dayMs, hourMs } from '@/lib/time-units';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { OrganizationPlan } from '../plans';
import type { SeedService } from './services';

const windows = [
  { title: 'Database upgrade', daysAgo: 20, hours: 2, services: 2 },
  { title: 'Network maintenance', daysAgo: 6, hours: 4, services: 3 },
];

type Planned = { services: readonly SeedService[]; end: number };

/** Adds maintenance windows that ended. The transaction must have entered the tenant. */
export async function loadMaintenanceWindows(
  sql: postgres.TransactionSql,
  plan: OrganizationPlan,
  { services, end }: Planned,
): Promise<void> {
  for (const { title, daysAgo, hours, services: count } of windows) {
    const id = deterministicId(plan.id, title);
    const startsAt = Math.floor((end - daysAgo * dayMs) / hourMs) * hourMs;
    const endsAt = startsAt + hours * hourMs;
    const createdAt = new Date(startsAt - dayMs);
    await sql`insert into maintenance_window ${sql({
      id,
      organization_id: plan.id,
      title,
      starts_at: new Date(startsAt),
      ends_at: new Date(endsAt),
      created_at: createdAt,
      updated_at: createdAt,
    })}`;
    await sql`insert into maintenance_window_service ${sql(
      services.slice(0, count).map((service) => ({
        id: deterministicId(id, service.id),
        organization_id: plan.id,
        window_id: id,
        service_id: service.id,
        created_at: createdAt,
      })),
    )}`;
  }
}
