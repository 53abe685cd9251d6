'use client';

import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';

type EntityLinkProps = {
  /** The area of its page: `clients`. */
  area: string;
  entity: { id: string; name: string };
  /** Makes it the row that J and K go to. */
  isRow?: boolean;
  className?: string;
};

/** The name of something, which leads to its page. */
export function EntityLink({
  area,
  entity: { id, name },
  isRow = false,
  className = 'rounded-mark hover:text-accent-ink hover:underline',
}: EntityLinkProps) {
  const { slug } = useTenant().organization;
  return (
    <NextLink
      dir="auto"
      {...within(`/t/${slug}/${area}/${id}`)}
      data-row={isRow ? id : undefined}
      className={className}
    >
      {name}
    </NextLink>
  );
}
