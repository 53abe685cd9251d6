'use client';

import NextLink from 'next/link';
import { within } from '@/components/core/address/within';
import { useTenant } from '@/components/platform/sync/tenant';
import { incidentPath } from '@/zero/incidents/incident/reference';
import type { Incident } from '@/zero/incidents/incident/schema';
import { incidentName } from './incident-badges';

type IncidentLinkProps = {
  incident: Pick<Incident, 'id' | 'number' | 'title'>;
  /** Whether its number stands alone. */
  isShort?: boolean;
};

/** The number and title of an incident, which lead to its room. */
export function IncidentLink({ incident, isShort = false }: IncidentLinkProps) {
  const { slug } = useTenant().organization;
  const { id, number, title } = incident;
  return (
    <NextLink
      {...within(`/t/${slug}/${incidentPath(number || id)}`)}
      {...(isShort && { title })}
      className="rounded-mark hover:text-accent-ink hover:underline"
    >
      <span className={isShort ? 'tabular-nums' : 'mr-2 text-ink-muted tabular-nums'}>
        {incidentName(number)}
      </span>
      {!isShort && <bdi>{title}</bdi>}
    </NextLink>
  );
}
