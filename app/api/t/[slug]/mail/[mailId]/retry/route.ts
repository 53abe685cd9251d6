import { record } from '@/lib/server/platform/audit/record';
import { retryMail } from '@/lib/server/platform/mail/dead-letters';
import { ofPostgres } from '@/lib/server/core/statements';
import { notFound, withTenant } from '@/lib/server/platform/session/tenant';
import { idSchema } from '@/zero/core/ids';

type Context = { params: Promise<{ slug: string; mailId: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, mailId: given } = await params;
  return withTenant(request, slug, 'mail.retry', async ({ sql, query, organizationId, actor }) => {
    const mailId = idSchema.safeParse(given).data;
    if (!mailId) return notFound();
    const retried = await retryMail(ofPostgres(sql), organizationId, mailId);
    if (!retried) return notFound();
    await record(query, {
      organizationId,
      actor: { type: 'member', id: actor.id },
      action: 'mail.retry',
      subjectId: mailId,
      before: { status: 'dead' },
      after: { status: 'queued' },
    });
    return Response.json(retried, { headers: { 'cache-control': 'no-store' } });
  });
}
