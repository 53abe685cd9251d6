import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { hasLocalMailbox, localProviderId } from './local';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { renderMail, type RenderedMail, subjectOf } from './render';

const rowSchema = z.object({
  id: idSchema,
  recipient: z.string(),
  template: z.string(),
  data: z.unknown(),
  sentAt: z.number(),
});

/** An email that went no further than this machine; `sentAt` is in epoch milliseconds. */
export interface LocalMail {
  id: string;
  recipient: string;
  subject: string;
  sentAt: number;
}

export interface LocalMailbox {
  /** Newest first. */
  mails: LocalMail[];
  /** The one to be read, rendered anew. */
  open: (LocalMail & RenderedMail) | undefined;
}

/**
 * The newest emails of the local mailbox, and one of them, else the newest, to be read. Undefined
 * where there is no such mailbox, whatever the outbox holds.
 */
export async function localMailbox(openId?: string, limit = 50): Promise<LocalMailbox | undefined> {
  if (!hasLocalMailbox(env())) return undefined;
  const rows = await asWorkerInTime(
    database().sql,
    (tx) => tx`
      select id, recipient, template, data, (extract(epoch from sent_at) * 1000)::float8 as "sentAt"
      from mail where status = 'sent' and provider_id = ${localProviderId}
      order by sent_at desc, id desc limit ${limit}`,
  );
  const read = z.array(rowSchema).parse(rows).map(readable);
  const open = read.find(({ mail }) => mail.id === openId) ?? (openId ? undefined : read[0]);
  return {
    mails: read.map(({ mail }) => mail),
    open: open && { ...open.mail, ...(await open.render()) },
  };
}

function readable({ template, data, ...row }: z.infer<typeof rowSchema>) {
  try {
    const subject = subjectOf(template, data);
    return { mail: { ...row, subject }, render: () => renderMail(template, data) };
  } catch (error) {
    // A template may have changed since; the list must not fail for it.
    const text = error instanceof Error ? error.message : 'It cannot be shown.';
    const rendered = { subject: template, html: '', text };
    return { mail: { ...row, subject: template }, render: () => Promise.resolve(rendered) };
  }
}
