import type postgres from 'postgres';
import type { Env } from '@/lib/server/core/env';
import type { ModuleGauge } from '@/lib/server/core/metrics/queue';

/** Whether emails leave this environment; where they do not, they wait in the outbox. */
export const deliversMail = ({ mode, resend }: Pick<Env, 'mode' | 'resend'>) =>
  resend !== undefined || mode !== 'production';

/** All organizations' emails that are not sent; for how many seconds the oldest is due. */
type WaitingMails = { queued: number; dead: number; oldestDue: number };

export async function readWaitingMails(tx: postgres.TransactionSql): Promise<WaitingMails> {
  const [row] = await tx<WaitingMails[]>`
    select count(*) filter (where status = 'queued')::int queued,
      count(*) filter (where status = 'dead')::int dead,
      coalesce(extract(epoch from now() - min(next_attempt_at)
        filter (where status = 'queued' and next_attempt_at <= now())), 0)::float8 "oldestDue"
    from mail where status in ('queued', 'dead')`;
  return row ?? { queued: 0, dead: 0, oldestDue: 0 };
}

export const mailGauges: readonly ModuleGauge[] = [
  {
    name: 'opsdesk_emails',
    help: 'Emails that wait to be sent or were given up.',
    label: 'state',
    read: async (tx) => {
      const { queued, dead } = await readWaitingMails(tx);
      return [
        { label: 'queued', value: queued },
        { label: 'dead', value: dead },
      ];
    },
  },
  {
    name: 'opsdesk_emails_oldest_due_seconds',
    help: 'For how long the oldest email is due.',
    read: async (tx) => [{ value: (await readWaitingMails(tx)).oldestDue }],
  },
];
