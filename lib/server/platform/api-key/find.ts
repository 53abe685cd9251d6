import type postgres from 'postgres';
import { isWithin } from '@/lib/server/core/network';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { hashOf, isToken } from './token';
import type { ApiKeyKind } from '@/zero/platform/api-key/values';

/** A key that works now, and what its row says. */
export type ApiKey = {
  id: string;
  organizationId: string;
  slug: string;
  name: string;
  kind: ApiKeyKind;
  scopes: string[];
  readsPerMinute: number;
  writesPerMinute: number;
  disabledModules: string[];
};

type Found = ApiKey & { allowedNetworks: string[] | null; isUseUnknown: boolean };

/**
 * The key that was sent, looked up for each request, so that a revoked one ends at once everywhere.
 * Undefined for one that is unknown, revoked, expired, or sent from elsewhere than it may be.
 */
export async function findApiKey(
  sql: postgres.Sql,
  token: string,
  address: string | null,
): Promise<ApiKey | undefined> {
  if (!isToken(token)) return undefined;
  return await asWorkerInTime(sql, async (tx) => {
    const [found] = await tx<Found[]>`
      select k.id, k.organization_id "organizationId", o.slug, k.name, k.kind, k.scopes,
        k.reads_per_minute "readsPerMinute", k.writes_per_minute "writesPerMinute",
        o.disabled_modules "disabledModules", k.allowed_networks "allowedNetworks",
        coalesce(s.last_used_at < now() - interval '1 minute', true) "isUseUnknown"
      from api_key_secret s
      join api_key k on k.id = s.key_id
      join organization o on o.id = k.organization_id
      where s.hash = ${hashOf(token)} and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > now())`;
    if (!found || !isAllowed(address, found.allowedNetworks)) return undefined;
    if (found.isUseUnknown) {
      await tx`
        update api_key_secret set last_used_at = now(), last_used_address = ${address}
        where key_id = ${found.id}`;
    }
    const { allowedNetworks: _, isUseUnknown: __, ...key } = found;
    return key;
  });
}

const isAllowed = (address: string | null, networks: readonly string[] | null) =>
  networks === null || (address !== null && networks.some((network) => isWithin(address, network)));
