'use client';

import type { ReactNode } from 'react';
import { MetricTextLink } from '@/components/core/chart/chart-table';
import { useTenant } from '@/components/platform/sync/tenant';
import { formatExact, formatTickets } from '@/lib/format/number';
import type { Part } from '@/zero/desk/analytics/engine/answer';
import type { Drillable } from '@/zero/desk/analytics/engine/question';
import { drillDownHref, type DrillDownOptions } from './drill-down-href';
import { durationWord, noValue, shareOf, shareWord } from './metric-text';
import type { MetricsFilter } from './metrics-filter';
import { useMetrics } from './metrics-provider';

type CellProps = {
  /** Whose metric it is, for its name. */
  name: string;
  part: Part | undefined;
  /** The same of the comparison; undefined where nothing is compared. */
  before?: Part | null | undefined;
  /** What the row narrows the filter to. */
  chosen: Partial<MetricsFilter['chosen']>;
};

/** The median of a duration, which opens the tickets that it is of. */
export function MedianCell({
  what,
  ...cell
}: CellProps & { what: 'firstResponse' | 'resolution' }) {
  const { name, part, before, chosen } = cell;
  const word = durationWord(part?.[what].median ?? null);
  const n = part?.[what].n ?? 0;
  const words = what === 'firstResponse' ? 'first response' : 'resolution';
  return (
    <Compared before={before && durationWord(before[what].median)}>
      <MetricLink
        what={what}
        count={n}
        chosen={chosen}
        label={`${name}: median ${words} ${word}, n = ${formatExact(n)}`}
      >
        {word}
      </MetricLink>
    </Compared>
  );
}

const kept = (part: Part | null | undefined) =>
  part ? shareOf(part.slaMet, part.slaMet + part.slaBreached) : null;
const good = (part: Part | null | undefined) => (part ? shareOf(part.good, part.rated) : null);

/** SLA targets kept, which opens the tickets with one that was missed. */
export function SlaCell({ name, part, before, chosen }: CellProps) {
  const word = shareWord(kept(part));
  const late = part?.lateTickets ?? 0;
  return (
    <Compared before={before && shareWord(kept(before))}>
      <MetricLink
        what="slaBreached"
        count={late}
        chosen={chosen}
        label={`${name}: SLA kept ${word}, ${formatTickets(late)} late`}
      >
        <span className={late === 0 && word !== noValue ? 'text-ink' : undefined}>{word}</span>
      </MetricLink>
    </Compared>
  );
}

/** Good ratings, which opens the rated tickets. */
export function CsatCell({ name, part, before, chosen }: CellProps) {
  const word = shareWord(good(part));
  const rated = part?.rated ?? 0;
  return (
    <Compared before={before && shareWord(good(before))}>
      <MetricLink
        what="rated"
        count={rated}
        chosen={chosen}
        label={`${name}: CSAT ${word}, n = ${formatExact(rated)}`}
      >
        {word}
      </MetricLink>
    </Compared>
  );
}

type ComparedProps = {
  /** The metric before, as it is read; null or undefined where nothing is compared. */
  before: string | null | undefined;
  children: ReactNode;
};

/** A metric with what it was before under it. */
export function Compared({ before, children }: ComparedProps) {
  if (before === null || before === undefined || before === noValue) return children;
  return (
    <span className="flex flex-col py-1 leading-4">
      {children}
      <span className="text-12 font-normal text-ink-faint">was {before}</span>
    </span>
  );
}

type MetricLinkProps = DrillDownOptions & {
  what: Drillable;
  /** Of how many tickets it speaks; none are not opened, and undefined is not known yet. */
  count: number | undefined;
  /** Says which metric it is, where its place in a table says it to the eye alone. */
  label: string;
  /** The metric; by default the count. */
  children?: ReactNode;
};

/** A metric that opens exactly the tickets behind it. */
export function MetricLink({ what, count, span, chosen, label, children }: MetricLinkProps) {
  const { organization } = useTenant();
  const { filter } = useMetrics();
  const figure = children ?? (count === undefined ? noValue : formatExact(count));
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
