import type { Statements } from '@/zero/core/statements';
import { replaceInSettings } from '@/zero/replace-id';

/**
 * Where a client stands in other tables; a test holds this to the foreign keys. Messages, ratings and
 * files on tickets follow their ticket.
 */
const tables = ['ticket', 'member', 'profile', 'payment', 'client_note'] as const;

/** Moves all that belongs to one client to another. */
export async function moveClient(
  tx: Statements,
  organizationId: string,
  from: string,
  into: string,
): Promise<void> {
  for (const table of tables) {
    await tx.query(
      `update ${table} set client_id = $3::uuid
       where organization_id = $1::uuid and client_id = $2::uuid`,
      [organizationId, from, into],
    );
  }
  // Where both use a service, once is enough; what stays behind goes with the former client.
  await tx.query(
    `insert into service_client (id, organization_id, service_id, client_id)
     select gen_random_uuid(), organization_id, service_id, $3::uuid from service_client
     where organization_id = $1::uuid and client_id = $2::uuid
     on conflict do nothing`,
    [organizationId, from, into],
  );
  // Files that were not sent, or are discarded, count to the former client until they are gone.
  await tx.query(
    `with moved as (
       update attachment set uploader_client_id = $3::uuid
       where organization_id = $1::uuid and uploader_client_id = $2::uuid and subject_id is not null
       returning byte_size
     ), freed as (
       update storage_usage set bytes = bytes - (select coalesce(sum(byte_size), 0) from moved)
       where organization_id = $1::uuid and client_id = $2::uuid
     )
     insert into storage_usage as u (organization_id, client_id, bytes)
     select $1::uuid, $3::uuid, coalesce(sum(byte_size), 0) from moved
     on conflict (organization_id, client_id) do update set bytes = u.bytes + excluded.bytes`,
    [organizationId, from, into],
  );
  await replaceInSettings(tx, { organizationId, from, into });
}
