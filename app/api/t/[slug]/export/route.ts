import { z } from 'zod';
import { record } from '@/lib/server/audit/record';
import { download } from '@/lib/server/export/download';
import { everything } from '@/lib/server/export/everything';
import { exportLimit } from '@/lib/server/export/limits';
import { zip } from '@/lib/server/export/zip';
import { problem } from '@/lib/server/problem';
import { inTenant, notFound, withAsker } from '@/lib/server/tenant';

type Context = { params: Promise<{ slug: string }> };

/** Downloads the whole organization as a ZIP: `?format=csv|ndjson`. A write: it leaves an entry. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const format = z
    .enum(['csv', 'ndjson'])
    .safeParse(new URL(request.url).searchParams.get('format') ?? 'csv');
  return withAsker(request, slug, 'organization.export', async (asker) => {
    if (!format.success) return problem(400, 'Choose a format: csv or ndjson.');
    const refused = await exportLimit('everything', asker.userId);
    if (refused) return refused;
    const isRecorded = await inTenant(asker, 'organization.export', async ({ actor, query }) => {
      await record(query, {
        organizationId: asker.organizationId,
        actor: { type: 'member', id: actor.id },
        action: 'data.export',
        subjectId: asker.organizationId,
        after: { format: format.data },
      });
      return true;
    });
    if (!isRecorded) return notFound();
    const day = new Date().toISOString().slice(0, 10);
    return download(zip(everything(asker, format.data)), {
      name: `${slug}-${day}.zip`,
      type: 'application/zip',
    });
  });
}
