import { type DeadMail, listDeadMails } from '@/lib/server/mail/dead-letters';
import { ofPostgres } from '@/lib/server/statements';
import { withTenant } from '@/lib/server/tenant';

/** The organization's dead letters, newest first. */
export type DeadLetters = { mails: DeadMail[] };

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return withTenant(request, slug, 'mail.retry', async ({ sql, organizationId }) => {
    const letters: DeadLetters = { mails: await listDeadMails(ofPostgres(sql), organizationId) };
    return Response.json(letters, { headers: { 'cache-control': 'no-store' } });
  });
}
