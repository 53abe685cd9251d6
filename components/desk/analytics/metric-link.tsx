'use client';

import type { ReactNode } from 'react';
import { MetricTextLink } from '@/components/core/chart/metric-text-link';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatExact } from '@/lib/format/number';
import type { Drillable } from '@/zero/desk/analytics/engine/question';
import { drillDownHref, type DrillDownOptions } from './drill-down-href';
import { noFigure } from './metric-text';
import { useMetrics } from './metrics-provider';

type MetricLinkProps = DrillDownOptions & {
  what: Drillable;
  /** Of how many tickets it speaks; none are not opened, and undefined is not known yet. */
  count: number | undefined;
  /** Says which figure it is, where its place in a table says it to the eye alone. */
  label: string;
  /** The figure; by default the count. */
  children?: ReactNode;
};

/** A figure that opens exactly the tickets behind it. */
export function MetricLink({ what, count, span, chosen, label, children }: MetricLinkProps) {
  const { organization } = useTenant();
  const { filter } = useMetrics();
  const figure = children ?? (count === undefined ? noFigure : formatExact(count));
  if (!count) return <span className="text-ink-faint">{figure}</span>;
  return (
    <MetricTextLink
      href={drillDownHref(organization.slug, filter, what, { span, chosen })}
      label={label}
    >
      {figure}
    </MetricTextLink>
  );
}
