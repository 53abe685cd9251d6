import type postgres from 'postgres';
import {
  type Consumer,
  handleWhenDue,
  createConsumerHandle,
} from '@/lib/server/core/jobs/consumer';
import { notificationEventChannel } from './notification-event';
import { nextDue, type Way } from './due';
import { digestNext, mailNext } from './mail';
import { pushNext } from './push';
import { deliverNext } from './deliver';

const takers: Record<Way, (sql: postgres.Sql) => Promise<boolean>> = {
  push_at: pushNext,
  mail_at: mailNext,
  digest_at: digestNext,
};

/**
 * Tells people of what happened: in the desk at once, elsewhere at its moment. Each part goes on by
 * itself, so that one that fails does not hold up the others.
 */
export const deliverNotifications: Consumer = {
  name: 'notification.tell',
  channel: notificationEventChannel,
  start(sql) {
    const elsewhere = Object.entries(takers).map(([way, take]) =>
      handleWhenDue(`notification.${take.name}-failed`, {
        next: () => nextDue(sql, way as Way),
        meet: async () => ((await take(sql)) ? 1 : 0),
      }),
    );
    const wakeElsewhere = () => {
      for (const each of elsewhere) each.wake();
    };
    const desk = createConsumerHandle('notification.tell-failed', async (isStopping) => {
      while (!isStopping() && (await deliverNext(sql))) wakeElsewhere();
    });
    return {
      wake() {
        desk.wake();
        wakeElsewhere();
      },
      async stop() {
        await desk.stop();
        await Promise.all(elsewhere.map((each) => each.stop()));
      },
    };
  },
};
