import { readAuditFilter } from '@/zero/audit/filter';
import {
  type AuditRow,
  readCursor,
  readEntries,
  readNames,
  writeCursor,
} from '@/lib/server/audit/read';
import { withTenant } from '@/lib/server/tenant';

const pageSize = 50;

/** A page of the trail, newest first. */
export type AuditPage = {
  rows: AuditRow[];
  /** Names of people, clients, teams and types, by their ids in `rows`. */
  names: Record<string, string>;
  /** For `after`; null on the last page. */
  next: string | null;
};

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  const after = readCursor(searchParams.get('after'));
  return withTenant(request, slug, 'audit.read', async (tenant) => {
    const filter = readAuditFilter(searchParams);
    const found = await readEntries(tenant, filter, { after, limit: pageSize + 1 });
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    const page: AuditPage = {
      rows,
      names: await readNames(tenant, rows),
      next: last && found.length > pageSize ? writeCursor(last) : null,
    };
    return Response.json(page, { headers: { 'cache-control': 'no-store' } });
  });
}
