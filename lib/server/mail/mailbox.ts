import { z } from 'zod';
import { database } from '../database';
import { env } from '../env';
import { hasLocalMailbox, localProviderId } from './local';
import { asWorker } from './mail-row';
import { renderMail, type RenderedMail } from './render';

const localMailSchema = z.object({
  id: z.uuid(),
  recipient: z.string(),
  template: z.string(),
  data: z.unknown(),
  sentAt: z.number(),
});

/** A mail that went no further than this machine; `sentAt` is in epoch milliseconds. */
export interface LocalMail extends RenderedMail {
  id: string;
  recipient: string;
  template: string;
  sentAt: number;
}

/** The newest mails of the local mailbox, newest first; undefined where there is no such thing. */
export async function localMails(limit = 50): Promise<LocalMail[] | undefined> {
  if (!hasLocalMailbox(env())) return undefined;
  const rows = await asWorker(
    database().sql,
    (tx) => tx`
      select id, recipient, template, data, (extract(epoch from sent_at) * 1000)::float8 as "sentAt"
      from mail where status = 'sent' and provider_id = ${localProviderId}
      order by sent_at desc, id desc limit ${limit}`,
  );
  return await Promise.all(
    z
      .array(localMailSchema)
      .parse(rows)
      .map(async ({ data, ...mail }) => ({ ...mail, ...(await rendered(mail.template, data)) })),
  );
}

/** A template may have changed since the mail was delivered; the list must not fail for it. */
async function rendered(template: string, data: unknown): Promise<RenderedMail> {
  try {
    return await renderMail(template, data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It cannot be shown.';
    return { subject: template, html: '', text: reason };
  }
}
