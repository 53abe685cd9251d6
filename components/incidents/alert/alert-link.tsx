'use client';

import { clsx } from 'clsx';
import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Alert } from '@/zero/incidents/alert/schema';

type AlertLinkProps = {
  alert: Pick<Alert, 'id' | 'title'>;
  /** Whether the keys of a list go by it. */
  isRow?: boolean;
  className?: string;
};

/** Leads to an alert. */
export function AlertLink({ alert: { id, title }, isRow = false, className }: AlertLinkProps) {
  const { slug } = useTenant().organization;
  return (
    <NextLink
      dir="auto"
      title={title}
      {...within(`/t/${slug}/alerts/${id}`)}
      {...(isRow && { 'data-row': id })}
      className={clsx(
        'block truncate rounded-mark hover:text-accent-ink hover:underline',
        className,
      )}
    >
      {title}
    </NextLink>
  );
}
