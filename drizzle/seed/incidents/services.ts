import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { ServiceTier } from '@/zero/incidents/service/fields';
import type { OrganizationPlan } from '../plans';
import { random } from '../random';
import type { OrganizationRows } from '../rows';

type ServicePlan = {
  name: string;
  slug: string;
  tier: ServiceTier;
  /** Index in the list of teams. */
  team: number;
  description: string;
  needs: readonly string[];
};

/** What the demo's organizations run; a small one has the first few. */
const plans: readonly ServicePlan[] = [
  {
    name: 'Database',
    slug: 'database',
    tier: 1,
    team: 1,
    description: 'The primary Postgres cluster and its replicas.',
    needs: [],
  },
  {
    name: 'Sign-in',
    slug: 'sign-in',
    tier: 1,
    team: 1,
    description: 'Passwords, single sign-on and sessions.',
    needs: ['database'],
  },
  {
    name: 'Public API',
    slug: 'public-api',
    tier: 1,
    team: 2,
    description: 'The REST API that clients and partners build on.',
    needs: ['database', 'sign-in'],
  },
  {
    name: 'Web app',
    slug: 'web-app',
    tier: 1,
    team: 0,
    description: 'What clients see in their browser.',
    needs: ['public-api', 'sign-in'],
  },
  {
    name: 'File storage',
    slug: 'file-storage',
    tier: 2,
    team: 1,
    description: 'Uploads, exports and backups.',
    needs: [],
  },
  {
    name: 'Search',
    slug: 'search',
    tier: 2,
    team: 4,
    description: 'The index behind every search field.',
    needs: ['database'],
  },
  {
    name: 'Job queue',
    slug: 'job-queue',
    tier: 2,
    team: 1,
    description: 'Work that happens after a change: imports, exports, reminders.',
    needs: ['database'],
  },
  {
    name: 'Email delivery',
    slug: 'email-delivery',
    tier: 2,
    team: 2,
    description: 'Outgoing email, with bounces and complaints.',
    needs: ['job-queue'],
  },
  {
    name: 'Webhooks',
    slug: 'webhooks',
    tier: 3,
    team: 2,
    description: 'Events that clients receive at their own addresses.',
    needs: ['job-queue', 'public-api'],
  },
  {
    name: 'Billing',
    slug: 'billing',
    tier: 2,
    team: 3,
    description: 'Plans, invoices and payments.',
    needs: ['public-api', 'email-delivery'],
  },
  {
    name: 'Mobile app',
    slug: 'mobile-app',
    tier: 3,
    team: 0,
    description: 'The apps for phones and tablets.',
    needs: ['public-api', 'file-storage'],
  },
  {
    name: 'Data warehouse',
    slug: 'data-warehouse',
    tier: 4,
    team: 4,
    description: 'Reports for colleagues. A day of delay is acceptable.',
    needs: ['database', 'job-queue'],
  },
];

/** A service of the demo, as far as its incidents need it. */
export type SeedService = { id: string; name: string; slug: string; tier: ServiceTier };

/** Adds services with what they need. The transaction must have entered the tenant. */
export async function loadServices(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { organization, teams }: Pick<OrganizationRows, 'organization' | 'teams'>,
): Promise<SeedService[]> {
  const source = random(seed, plan.slug, 'services');
  const { createdAt } = organization;
  const own = plans.slice(0, plan.clients > 100 ? plans.length : 5);
  const services = own.map((each) => ({
    id: source.uuid(createdAt.getTime()),
    organization_id: plan.id,
    name: each.name,
    slug: each.slug,
    description: each.description,
    tier: each.tier,
    team_id: (teams[each.team] ?? teams[0])?.id ?? null,
    created_at: createdAt,
    updated_at: createdAt,
  }));
  await sql`insert into service ${sql(services)}`;
  const idOf = new Map(services.map(({ slug, id }) => [slug, id]));
  const dependencies = own.flatMap(({ slug, needs }) =>
    needs.flatMap((needed) => {
      const [serviceId, dependsOnId] = [idOf.get(slug), idOf.get(needed)];
      if (!serviceId || !dependsOnId) return [];
      return {
        id: deterministicId(serviceId, dependsOnId),
        organization_id: plan.id,
        service_id: serviceId,
        depends_on_id: dependsOnId,
        created_at: createdAt,
      };
    }),
  );
  await sql`insert into service_dependency ${sql(dependencies)}`;
  return services.map(({ id, name, slug, tier }) => ({ id, name, slug, tier }));
}
