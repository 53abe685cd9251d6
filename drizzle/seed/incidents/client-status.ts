import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { OrganizationPlan } from '../plans';
import type { OrganizationRows } from '../rows';
import type { SeedService } from './services';

/** Which services a client uses, by the remainder of its place in the list. */
const usedServices = [
  ['web-app', 'public-api', 'sign-in'],
  ['web-app', 'search', 'email-delivery'],
  ['public-api', 'webhooks'],
  ['web-app', 'mobile-app', 'billing'],
];

/**
 * Says which services each client uses, and links tickets with the open incident that a public post describes.
 * The transaction must have entered the tenant.
 */
export async function loadClientStatus(
  sql: postgres.TransactionSql,
  plan: OrganizationPlan,
  { organization, clients }: Pick<OrganizationRows, 'organization' | 'clients'>,
  services: readonly SeedService[],
  now: number,
): Promise<void> {
  const serviceOf = new Map(services.map(({ slug, id }) => [slug, id]));
  const rows = clients.flatMap((client, index) =>
    (usedServices[index % usedServices.length] ?? []).flatMap((slug) => {
      const serviceId = serviceOf.get(slug);
      if (!serviceId) return [];
      return {
        id: deterministicId(serviceId, client.id),
        organization_id: plan.id,
        service_id: serviceId,
        client_id: client.id,
        created_at: organization.createdAt,
      };
    }),
  );
  await sql`insert into service_client ${sql(rows)}`;
  const [open] = await sql<{ id: string }[]>`
    select id from incident where organization_id = ${plan.id} and status = 'investigating'
    order by number desc limit 1`;
  if (!open) return;
  await sql`
    update status_post set incident_id = ${open.id}
    where organization_id = ${plan.id} and title = 'Slow responses of the API'`;
  const tickets = await sql<{ id: string }[]>`
    select id from (
      select distinct on (t.client_id) t.id, t.number from ticket t
      where t.organization_id = ${plan.id} and t.status in ('new', 'open')
        and t.merged_into_id is null
        and t.client_id in (select client_id from member where organization_id = ${plan.id} and user_id is not null)
      order by t.client_id, t.number desc
    ) newest order by number desc limit 3`;
  if (tickets.length === 0) return;
  await sql`insert into subject_link ${sql(
    tickets.map(({ id }) => ({
      id: deterministicId('relates_to', id, open.id),
      organization_id: plan.id,
      from_type: 'ticket',
      from_id: id,
      to_type: 'incident',
      to_id: open.id,
      kind: 'relates_to',
      created_at: new Date(now),
    })),
  )}`;
}
