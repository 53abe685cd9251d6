import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSession } from '@/lib/server/platform/session/session';

type Props = { params: Promise<{ slug: string }> };

/** Redirects to the person's start page. */
export default async function OrganizationPage({ params }: Props) {
  const { slug } = await params;
  const session = await readSession(await headers());
  const here = session?.memberships.find((membership) => membership.slug === slug);
  redirect(here ? `/t/${slug}/${here.userType === 'client' ? 'portal' : 'tickets'}` : '/');
}
