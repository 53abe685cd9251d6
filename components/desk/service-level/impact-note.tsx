'use client';

import { InfoIcon } from '@phosphor-icons/react/dist/ssr/Info';
import type { ImpactRequest } from '@/zero/desk/sla/impact';
import { useImpact } from './use-impact';

/** Says before saving what a change reaches, and when. */
export function ImpactNote({ request }: { request: ImpactRequest }) {
  const words = useImpact(request);
  return (
    <p
      role="status"
      className="flex min-h-10 items-start gap-2 rounded-control bg-sunken px-3 py-2.5 text-13 text-ink-muted"
    >
      <InfoIcon aria-hidden className="mt-0.5 shrink-0 text-16" />
      {words ?? 'Counting affected tickets…'}
    </p>
  );
}

/** What other business hours reach. */
export const HoursImpactNote = () => <ImpactNote request={{ kind: 'hours' }} />;
