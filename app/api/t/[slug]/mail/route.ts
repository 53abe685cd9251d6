import { env } from '@/lib/server/core/env';
import {
  countWaitingMails,
  listDeadMails,
  type MailState,
} from '@/lib/server/platform/mail/dead-letters';
import { deliversMail } from '@/lib/server/platform/mail/waiting';
import { ofPostgres } from '@/lib/server/core/statements';
import { withTenant } from '@/lib/server/platform/session/tenant';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return withTenant(request, slug, 'mail.retry', async ({ sql, organizationId }) => {
    const tx = ofPostgres(sql);
    const state: MailState = {
      mails: await listDeadMails(tx, organizationId),
      waiting: await countWaitingMails(tx, organizationId),
      isSending: deliversMail(env()),
    };
    return Response.json(state, { headers: { 'cache-control': 'no-store' } });
  });
}
