import { readAuditFilter } from '@/zero/platform/audit/filter';
import {
  type AuditPage,
  readCursor,
  readEntries,
  readNames,
  writeCursor,
} from '@/lib/server/platform/audit/read';
import { withTenant } from '@/lib/server/platform/session/tenant';

const pageSize = 50;

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
