'use client';

import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Service } from '@/zero/incidents/service/schema';

type ServiceLinkProps = {
  service: Pick<Service, 'id' | 'name'>;
  /** Whether the keys of a list go by it. */
  isRow?: boolean;
};

/** Leads to a service. */
export function ServiceLink({ service: { id, name }, isRow = false }: ServiceLinkProps) {
  const { slug } = useTenant().organization;
  return (
    <NextLink
      dir="auto"
      {...within(`/t/${slug}/services/${id}`)}
      {...(isRow && { 'data-row': id })}
      className="rounded-mark hover:text-accent-ink hover:underline"
    >
      {name}
    </NextLink>
  );
}
