import { clsx } from 'clsx';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { RelativeTime } from '@/components/ui/relative-time';
import type { LocalMailbox } from '@/lib/server/platform/mail/mailbox';
import { MailFormats } from './mail-formats';

type MailPaneProps = {
  mail: LocalMailbox['open'];
  /** On a narrow screen the list takes its place. */
  isBehind: boolean;
};

/** One mail as its reader gets it. */
export function MailPane({ mail, isBehind }: MailPaneProps) {
  const place = clsx('min-h-0 min-w-0 flex-col md:flex', isBehind ? 'hidden' : 'flex');
  if (!mail) {
    return (
      <div className={place}>
        <EmptyState action={<Link href="/dev/mailbox">Show the newest email</Link>}>
          This email is not in the mailbox.
        </EmptyState>
      </div>
    );
  }
  return (
    <article aria-label={mail.subject} className={place}>
      <header className="px-4 pt-3 pb-1">
        <Link href="/dev/mailbox" variant="quiet" className="text-12 md:hidden">
          All emails
        </Link>
        <h2 dir="auto" className="text-16 font-semibold text-pretty">
          {mail.subject}
        </h2>
        <p className="text-12 text-ink-muted">
          To {mail.recipient} · <RelativeTime at={mail.sentAt} />
        </p>
        {Object.entries(mail.headers ?? {}).map(([header, value]) => (
          <p key={header} className="truncate text-12 text-ink-muted">
            {header}: {value}
          </p>
        ))}
      </header>
      {/* A frame that was written while it was hidden stays blank. */}
      <MailFormats key={`${mail.id} ${isBehind}`} html={mail.html} text={mail.text} />
    </article>
  );
}
