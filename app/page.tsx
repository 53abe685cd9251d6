import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { organizationPath } from '@/lib/organization-path';
import { demoOnThisMachine } from '@/lib/server/sign-in/demo-logins';
import { readSession, type Session } from '@/lib/server/session';
import { Landing } from './_components/landing';
import { SignInForm } from './_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Signs in; whoever already is goes where they were going. */
export default async function SignInPage({ searchParams }: Props) {
  const session = await readSession(await headers());
  if (session) redirect(await wayIn(session, (await searchParams).next));
  return (
    <Landing title="Sign in to Opsdesk" sentence="Every question and its answer, live.">
      <SignInForm demo={await demoOnThisMachine()} />
    </Landing>
  );
}

async function wayIn({ memberships }: Session, next: unknown): Promise<string> {
  const last = (await cookies()).get('opsdesk_org')?.value;
  const membership = memberships.find(({ slug }) => slug === last) ?? memberships[0];
  if (!membership) return '/no-access';
  return organizationPath(next) ?? `/t/${membership.slug}`;
}
