import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SessionWatch } from '@/components/access/session-watch';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { readableEmail } from '@/lib/readable-email';
import { readAccount } from '@/lib/server/account/account';
import { readSession } from '@/lib/server/session';
import { Mark } from '../_components/mark';
import { PasswordForm } from './_components/password-form';
import { ProfileForm } from './_components/profile-form';
import { SessionList } from './_components/session-list';
import { TwoFactorPanel } from './_components/two-factor-panel';

export const metadata: Metadata = { title: 'Your account' };

/** A person's own login, the same in every organization. */
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
