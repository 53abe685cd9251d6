import { env } from '@/lib/server/env';
import {
  countWaitingMails,
  type DeadMail,
  listDeadMails,
  type WaitingMail,
} from '@/lib/server/mail/dead-letters';
import { deliversMail } from '@/lib/server/mail/delivery';
import { ofPostgres } from '@/lib/server/statements';
import { withTenant } from '@/lib/server/tenant';

/** The organization's dead letters, newest first, what waits, and whether anything is sent at all. */
export type MailState = { mails: DeadMail[]; waiting: WaitingMail; isSending: boolean };

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
