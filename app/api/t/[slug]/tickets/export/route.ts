import { z } from 'zod';
import { parseJson } from '@/lib/json';
import { record } from '@/lib/server/platform/audit/record';
import { download } from '@/lib/server/platform/export/download';
import { exportFormats, mediaTypes, written } from '@/lib/server/platform/export/format';
import { exportLimit } from '@/lib/server/platform/export/limits';
import { ticketColumns, ticketPages } from '@/lib/server/desk/export/tickets';
import { problem } from '@/lib/server/core/problem';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { dbProvider } from '@/lib/server/zero/mutate';
import { ticketFilterSchema } from '@/zero/desk/ticket/filter';

type Context = { params: Promise<{ slug: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  const format = z.enum(exportFormats).safeParse(searchParams.get('format'));
  const filter = ticketFilterSchema.safeParse(parseJson(searchParams.get('filter') ?? '{}'));
  return withCaller(request, slug, 'ticket.export', async (caller) => {
    if (!format.success) return problem(400, 'Choose a format: csv, json or ndjson.');
    if (!filter.success) return problem(400, 'The filter cannot be read.');
    const { userId, organizationId } = caller;
    const refused = await exportLimit('tickets', userId);
    if (refused) return refused;
    const isRecorded = await inTenant(caller, 'ticket.export', async ({ actor, query }) => {
      await record(query, {
        organizationId,
        actor: { type: 'member', id: actor.id },
        action: 'ticket.export',
        subjectId: null,
        after: { format: format.data, filter: filter.data },
      });
      return true;
    });
    if (!isRecorded) return notFound();
    const pages = ticketPages({ provider: dbProvider(), userId, organizationId }, filter.data);
    const withMark = searchParams.get('bom') === '1';
    const day = new Date().toISOString().slice(0, 10);
    return download(written(format.data, ticketColumns, pages, { withMark }), {
      name: `tickets-${slug}-${day}.${format.data}`,
      type: mediaTypes[format.data],
    });
  });
}
