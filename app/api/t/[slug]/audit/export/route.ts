import { z } from 'zod';
import { exportEntries, exportFormats } from '@/lib/server/platform/audit/export';
import { problem } from '@/lib/server/core/problem';
import { notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { readAuditFilter } from '@/zero/platform/audit/filter';

type Context = { params: Promise<{ slug: string }> };

/** POST because the download itself writes an audit entry. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  return withCaller(request, slug, 'audit.read', async (caller) => {
    const format = z.enum(exportFormats).safeParse(searchParams.get('format'));
    if (!format.success) return problem(400, 'Choose a format: csv or json.');
    const answer = await exportEntries(caller, readAuditFilter(searchParams), {
      format: format.data,
      withMark: searchParams.get('bom') === '1',
    });
    return answer ?? notFound();
  });
}
