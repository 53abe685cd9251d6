import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { isSection, lastOrganization } from '@/lib/organization-path';

type Props = { params: Promise<{ section: string }> };

/**
 * Redirects paths without an organization, such as `/dashboard`, to the organization opened last.
 */
export default async function BareAddressPage({ params }: Props) {
  if (!isSection((await params).section)) notFound();
  const here = (await headers()).get('x-opsdesk-path') ?? '';
  redirect(`/?next=${encodeURIComponent(`${lastOrganization}${here}`)}`);
}
