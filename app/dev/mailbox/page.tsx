import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { ThemeSwitch } from '@/components/core/theme/theme-switch';
import { EmptyState } from '@/components/ui/empty-state';
import { env } from '@/lib/server/core/env';
import { localMailbox } from '@/lib/server/platform/mail/mailbox';
import { MailList } from '@/components/platform/mailbox/mail-list';
import { MailPane } from '@/components/platform/mailbox/mail-pane';
import { Refresh } from '@/components/platform/mailbox/refresh';

export const metadata: Metadata = { title: 'Mailbox' };

type MailboxPageProps = { searchParams: Promise<{ mail?: string | string[] }> };

/** Development only: every email of an installation without an email provider. */
export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  if (!(await isOwnAddress())) notFound();
  const { mail } = await searchParams;
  const chosen = typeof mail === 'string' ? mail : undefined;
  const mailbox = await localMailbox(chosen);
  if (!mailbox) notFound();
  return (
    <main className="flex h-dvh flex-col">
      <header className="flex items-center gap-3 border-b border-line bg-surface px-4 py-3">
        <div className="min-w-0 flex-1">
          <h1 className="text-16 font-semibold">Mailbox</h1>
          <p className="text-12 text-pretty text-ink-muted">
            Emails stay on this machine until an email provider is configured.
          </p>
        </div>
        <ThemeSwitch />
      </header>
      {mailbox.mails.length === 0 ? (
        <EmptyState>Emails that Opsdesk sends appear here a second later.</EmptyState>
      ) : (
        <div className="grid min-h-0 flex-1 md:grid-cols-[22rem_minmax(0,1fr)]">
          <MailList mails={mailbox.mails} openId={mailbox.open?.id} isBehind={Boolean(chosen)} />
          <MailPane mail={mailbox.open} isBehind={!chosen} />
        </div>
      )}
      <Refresh />
    </main>
  );
}

/** Prevents DNS rebinding. */
async function isOwnAddress() {
  const host = (await headers()).get('host');
  return env().allowedOrigins.some((origin) => new URL(origin).host === host);
}
