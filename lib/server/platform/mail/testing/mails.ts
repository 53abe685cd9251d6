import type postgres from 'postgres';
import { ofPostgres } from '@/lib/server/core/statements';
import { queueMail } from '../outbox';

/** Queues one mail for each recipient, as the application's login, each in a transaction of its own. */
export async function queueTo(app: postgres.Sql, recipients: string[]): Promise<void> {
  for (const recipient of recipients) {
    await app.begin((tx) =>
      queueMail(ofPostgres(tx), {
        organizationId: null,
        dedupeKey: `test:${recipient}`,
        recipient,
        template: 'reset',
        data: { linkId: `link-of-${recipient}`, validHours: 1 },
      }),
    );
  }
}

interface MailRow {
  recipient: string;
  status: string;
  attempts: number;
  data: unknown;
  reason: string | null;
  providerId: string | null;
}

/** The whole outbox, oldest first. */
export async function allMails(owner: postgres.Sql): Promise<MailRow[]> {
  return await owner<MailRow[]>`
    select recipient, status, attempts, data, last_error as reason, provider_id as "providerId"
    from mail order by id`;
}

/** Lets every queued mail be due now, as if the time had passed. */
export async function makeDue(owner: postgres.Sql): Promise<void> {
  await owner`update mail set next_attempt_at = now() where status = 'queued'`;
}
