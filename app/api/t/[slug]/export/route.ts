import { z } from 'zod';
import { record } from '@/lib/server/platform/audit/record';
import { archive } from '@/lib/server/platform/export/archive';
import { download } from '@/lib/server/platform/export/download';
import { exportSets } from '@/lib/server/modules';
import { everything } from '@/lib/server/platform/export/everything';
import { sizeOfFiles } from '@/lib/server/platform/export/files';
import { exportLimit } from '@/lib/server/platform/export/limits';
import {
  type ExportState,
  runningExport,
  withProgress,
} from '@/lib/server/platform/export/progress';
import { problem } from '@/lib/server/core/problem';
import { storage } from '@/lib/server/core/storage/current';
import { inTenant, notFound, withCaller, withTenant } from '@/lib/server/platform/session/tenant';

type Context = { params: Promise<{ slug: string }> };

const querySchema = z.object({
  format: z.enum(['csv', 'ndjson']).default('csv'),
  files: z
    .enum(['with', 'without'])
    .default('with')
    .transform((files) => files === 'with'),
});

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return withTenant(request, slug, 'organization.export', async (tenant) => {
    const state: ExportState = runningExport(tenant) ?? {
      files: await sizeOfFiles(tenant),
      running: null,
    };
    return Response.json(state, { headers: { 'cache-control': 'no-store' } });
  });
}

/**
 * `?format=csv|ndjson&files=with|without`. POST because the download itself writes an audit entry.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const search = new URL(request.url).searchParams;
  return withCaller(request, slug, 'organization.export', async (caller) => {
    const asked = querySchema.safeParse(Object.fromEntries(search));
    if (!asked.success) return problem(400, 'Choose a format: csv or ndjson.');
    const { format, files } = asked.data;
    const refused = await exportLimit('everything', caller.userId);
    if (refused) return refused;
    const held = await inTenant(caller, 'organization.export', async (tenant) => {
      await record(tenant.query, {
        organizationId: caller.organizationId,
        actor: { type: 'member', id: tenant.actor.id },
        action: 'data.export',
        subjectId: caller.organizationId,
        after: { format, files },
      });
      return await sizeOfFiles(tenant);
    });
    if (!held) return notFound();
    const day = new Date().toISOString().slice(0, 10);
    const pieces = withProgress(caller, held, (onFileBytes) =>
      archive(
        everything(caller, exportSets, {
          format,
          storage: files ? storage() : undefined,
          onFileBytes,
        }),
      ),
    );
    return download(pieces, { name: `${slug}-${day}.zip`, type: 'application/zip' });
  });
}
