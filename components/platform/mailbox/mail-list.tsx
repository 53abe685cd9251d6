import { clsx } from 'clsx';
import Link from 'next/link';
import { RelativeTime } from '@/components/ui/relative-time';
import type { LocalMail } from '@/lib/server/platform/mail/mailbox';

type MailListProps = {
  /** Newest first. */
  mails: readonly LocalMail[];
  openId: string | undefined;
  /** On a narrow screen the email that is read takes its place. */
  isBehind: boolean;
};

/** Subject, recipient and age of each mail. */
export function MailList({ mails, openId, isBehind }: MailListProps) {
  return (
    <nav
      aria-label="Emails"
      className={clsx(
        'min-h-0 overflow-y-auto border-line md:block md:border-r',
        isBehind && 'hidden',
      )}
    >
      <ul>
        {mails.map((mail) => (
          <li key={mail.id} className="border-b border-line">
            <Link
              href={{ query: { mail: mail.id } }}
              scroll={false}
              aria-current={mail.id === openId ? 'true' : undefined}
              className={clsx(
                'block px-4 py-2 -outline-offset-2',
                mail.id === openId ? 'bg-selected' : 'hover:bg-hover',
              )}
            >
              <span className="flex items-baseline gap-3">
                <span dir="auto" className="min-w-0 flex-1 truncate text-13 font-medium">
                  {mail.subject}
                </span>
                <RelativeTime
                  at={mail.sentAt}
                  className="shrink-0 text-12 text-ink-muted tabular-nums"
                />
              </span>
              <span className="block truncate text-12 text-ink-muted">{mail.recipient}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
