import { z } from 'zod';
import { parseJson } from '@/lib/json';
import { record } from '@/lib/server/platform/audit/record';
import { download } from '@/lib/server/platform/export/download';
import { mediaTypes, written } from '@/lib/server/platform/export/format';
import { exportLimit } from '@/lib/server/platform/export/limits';
import { paymentColumns, paymentPages } from '@/lib/server/desk/export/payments';
import { problem } from '@/lib/server/core/problem';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { dayIn } from '@/lib/period/day-in';
import { paymentFilterSchema } from '@/zero/desk/payment/filter';

type Context = { params: Promise<{ slug: string }> };

/**
 * `?format=csv|json&filter=<JSON>&bom=1`, with the filter as in `paymentFilterSchema`. POST because
 * the download itself writes an audit entry.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  const format = z.enum(['csv', 'json']).safeParse(searchParams.get('format'));
  const filter = paymentFilterSchema.safeParse(parseJson(searchParams.get('filter') ?? '{}'));
  return withCaller(request, slug, 'payment.export', async (caller) => {
    if (!format.success) return problem(400, 'Choose a format: csv or json.');
    if (!filter.success) return problem(400, 'The filter cannot be read.');
    const { userId, organizationId } = caller;
    const refused = await exportLimit('payments', userId);
    if (refused) return refused;
    const timeZone = await inTenant(caller, 'payment.export', async ({ actor, sql, query }) => {
      await record(query, {
        organizationId,
        actor: { type: 'member', id: actor.id },
        action: 'payment.export',
        subjectId: null,
        after: { format: format.data, filter: filter.data },
      });
      const [row] = await sql<
        { zone: string }[]
      >`select time_zone zone from organization where id = ${organizationId}`;
      return row?.zone ?? 'UTC';
    });
    if (timeZone === undefined) return notFound();
    const pages = paymentPages(caller, filter.data, dayIn(Date.now(), timeZone));
    const withMark = searchParams.get('bom') === '1';
    return download(written(format.data, paymentColumns, pages, { withMark }), {
      name: `payments-${slug}-${new Date().toISOString().slice(0, 10)}.${format.data}`,
      type: mediaTypes[format.data],
    });
  });
}
