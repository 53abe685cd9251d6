import { env } from '@/lib/server/core/env';
import type { Consumer } from '@/lib/server/core/jobs/consumer';
import { log } from '@/lib/server/core/log';
import { deliveryOf } from './delivery';
import { mailSender } from './mail-sender';
import { mailChannel } from './outbox';

/** Sends the outbox's emails within a second of their cause. */
export const sendMails: Consumer = {
  name: 'mail.send',
  channel: mailChannel,
  start(sql) {
    const way = deliveryOf(env());
    if (way) return mailSender(sql, way.delivery, way.gapMs);
    log('warn', 'mail.waits', { reason: 'RESEND_API_KEY is not set' });
    return { wake() {}, stop: () => Promise.resolve() };
  },
};
