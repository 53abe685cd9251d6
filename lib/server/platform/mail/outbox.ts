import { v7 } from 'uuid';
import { currentRequest } from '@/lib/server/core/request-id';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { TemplateData, TemplateName } from '@/lib/server/mail-templates';

/** Told at commit, so that the worker sends at once. */
export const mailChannel = 'opsdesk_mail';

/** An email to be sent once its cause is committed. */
export interface NewMail<Name extends TemplateName> {
  /** Null for emails to a person who is in no organization yet. */
  organizationId: string | null;
  /** Names the event, like `ticket.assigned:<eventId>`: a second mail of the same name is left out. */
  dedupeKey: string;
  recipient: string;
  template: Name;
  /** Ids and names; a link by its id, never by its token. */
  data: TemplateData<Name>;
}

/**
 * Writes an email in the transaction of its cause: it goes out if and only if that commits, once.
 * `tx` is Zero's `tx.dbTransaction`, or another transaction through `ofPostgres` or `ofDrizzle`.
 */
export async function queueMail<Name extends TemplateName>(
  tx: PreparedStatements,
  mail: NewMail<Name>,
): Promise<void> {
  // No RETURNING and no conflict target: both ask for the right to read, which strangers lack.
  await tx.query(
    `with queued as (
       insert into mail (id, organization_id, dedupe_key, recipient, template, data, request_id)
       values ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text::jsonb, $7::text)
       on conflict do nothing
     )
     select pg_notify('${mailChannel}', '')`,
    [
      v7(),
      mail.organizationId,
      mail.dedupeKey,
      mail.recipient,
      mail.template,
      JSON.stringify(mail.data),
      currentRequest()?.requestId ?? null,
    ],
  );
}
