import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { organizationPath } from '@/lib/organization-path';
import { demoOnThisMachine } from '@/lib/server/platform/sign-in/demo-logins';
import { env } from '@/lib/server/core/env';
import { readSession, type Session } from '@/lib/server/platform/session/session';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { Link } from '@/components/ui/link';
import { SessionEnded } from '@/components/platform/sign-in/session-ended';
import { SignInSteps } from '@/components/platform/sign-in/sign-in-steps';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[]; ended?: string | string[] }> };

/** A signed-in person is redirected to where they were going. */
export default async function SignInPage({ searchParams }: Props) {
  const session = await readSession(await headers());
  const { next, ended } = await searchParams;
  if (session) redirect(await wayIn(session, next));
  return (
    <SignInLayout title="Sign in to Opsdesk" sentence="Support, live.">
      <SessionEnded
        ended={ended === 'signed-out' || ended === 'session-ended' ? ended : undefined}
      />
      <SignInSteps demo={await demoOnThisMachine()} />
      <p className="mt-4 text-13 text-ink-muted">
        No access yet? <Link href="/join">Ask to join</Link>
        {env().signUp !== 'closed' && (
          <>
            {' '}
            or <Link href="/sign-up">set up an organization</Link>
          </>
        )}
      </p>
    </SignInLayout>
  );
}

async function wayIn({ memberships, needsTwoFactor }: Session, next: unknown): Promise<string> {
  if (needsTwoFactor) return '/account/two-factor';
  const last = (await cookies()).get('opsdesk_org')?.value;
  const membership = memberships.find(({ slug }) => slug === last) ?? memberships[0];
  if (!membership) return '/no-access';
  return organizationPath(next, membership.slug) ?? `/t/${membership.slug}`;
}
