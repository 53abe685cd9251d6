import type postgres from 'postgres';
import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import { notificationWakeChannel } from './deliver';
import { nextDue, type Way } from './due';
import { digestNext, mailNext } from './mail';
import { pushNext } from './push';

const takers: Record<Way, (sql: postgres.Sql) => Promise<boolean>> = {
  push_at: pushNext,
  mail_at: mailNext,
  digest_at: digestNext,
};

/**
 * Emails and pushes notifications when each is due. Each part goes on by itself, so that one that fails
 * does not hold up the others.
 */
export const sendNotifications: Consumer = {
  name: 'notification.send',
  channel: notificationWakeChannel,
  start(sql) {
    const elsewhere = Object.entries(takers).map(([way, take]) =>
      handleWhenDue(`notification.${take.name}-failed`, {
        next: () => nextDue(sql, way as Way),
        meet: async () => ((await take(sql)) ? 1 : 0),
      }),
    );
    return {
      wake() {
        for (const each of elsewhere) each.wake();
      },
      async stop() {
        await Promise.all(elsewhere.map((each) => each.stop()));
      },
    };
  },
};
