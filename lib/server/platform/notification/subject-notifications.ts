import type postgres from 'postgres';
import type { Reader } from '@/zero/core/reference';
import type { ReferenceType } from '@/zero/references';
import type { TemplateData, TemplateName } from '@/lib/server/mail-templates';
import type { Due, Recipient } from './due';
import type { Delivery, NotificationEvent } from './recipients';

/** An email's template with its data. */
export type NotificationEmail = {
  [Name in TemplateName]: { template: Name; data: TemplateData<Name> };
}[TemplateName];

/** How emails and pushes name what a notification is about, and where that is. */
export type Face = {
  notificationId: string;
  /** What people call it by, where it has a number. */
  number: number | null;
  /** Null where the organization's name stands for it. */
  title: string | null;
  /** The path of its page, after `/t/<slug>/`. */
  path: string;
};

/** How people are notified of what happens to one type of subject. The transactions are inside the organization. */
export interface SubjectNotifications {
  readonly type: ReferenceType;
  /** Whom to tell, each person once: never who did it, nobody who may not see it. */
  recipients(sql: postgres.TransactionSql, event: NotificationEvent): Promise<Delivery[]>;
  /** The faces of the notifications that still hold; one that does not is neither emailed nor pushed. */
  faces(
    sql: postgres.TransactionSql,
    notificationIds: string[],
    reader: Reader,
  ): Promise<readonly Face[]>;
  /** The email for one notification; undefined where there is nothing to say any more. */
  email(
    sql: postgres.TransactionSql,
    recipient: Recipient,
    due: Due,
  ): Promise<NotificationEmail | undefined>;
}
