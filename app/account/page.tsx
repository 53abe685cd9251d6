import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SessionWatch } from '@/components/platform/access/session-watch';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { readableEmail } from '@/lib/readable-email';
import { readAccount } from '@/lib/server/platform/account/account';
import { readSession } from '@/lib/server/platform/session/session';
import { Mark } from '@/components/core/statement/mark';
import { PasswordForm } from '@/components/platform/account/password-form';
import { ProfileForm } from '@/components/platform/account/profile-form';
import { SessionList } from '@/components/platform/account/session-list';
import { TwoFactorPanel } from '@/components/platform/account/two-factor-panel';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const session = await readSession(await headers());
  if (!session) redirect('/');
  const account = await readAccount(session);
  const last = (await cookies()).get('opsdesk_org')?.value;
  const desk = session.memberships.find(({ slug }) => slug === last) ?? session.memberships[0];
  return (
    <div className="mx-auto flex w-full max-w-160 flex-col gap-4 px-4 py-8">
      {desk && <SessionWatch userId={session.userId} />}
      <header className="flex flex-wrap items-center gap-3 pb-2">
        <Mark />
        <div className="min-w-0 flex-1">
          <h1 className="text-20 font-semibold">Your account</h1>
          <p className="truncate text-13 text-ink-muted">{readableEmail(account.email)}</p>
        </div>
        {desk && (
          <Link href={`/t/${desk.slug}`} variant="secondary" prefetch={false}>
            Back to <bdi>{desk.name}</bdi>
          </Link>
        )}
      </header>
      <main className="flex flex-col gap-4">
        <Panel title="How others see you" description={inOrganizations(account.organizations)}>
          <ProfileForm email={account.email} name={account.name} hue={account.hue ?? 210} />
        </Panel>
        <Panel title="Password" description="A new one ends your other sessions.">
          <PasswordForm owner={{ email: account.email, names: account.organizations }} />
        </Panel>
        <TwoFactorPanel isOn={account.hasTwoFactor} isRequired={account.requiresTwoFactor} />
        <SessionList sessions={account.sessions} />
      </main>
    </div>
  );
}

function inOrganizations(names: readonly string[]): string {
  if (names.length === 0) return 'In no organization at present.';
  return `In ${new Intl.ListFormat('en').format(names)}.`;
}
