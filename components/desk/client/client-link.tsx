'use client';

import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';

type ClientLinkProps = {
  client: { id: string; name: string };
  /** Makes it the row that J and K go to. */
  isRow?: boolean;
  className?: string;
};

/** A client's name, which leads to the client. */
export function ClientLink({ client, isRow = false, className }: ClientLinkProps) {
  const { organization } = useTenant();
  const href = `/t/${organization.slug}/clients/${client.id}`;
  return (
    <NextLink
      dir="auto"
      {...within(href)}
      data-row={isRow ? client.id : undefined}
      className={className ?? 'rounded-mark hover:text-accent-ink hover:underline'}
    >
      {client.name}
    </NextLink>
  );
}
