'use client';

import { ArrowDownRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowDownRight';
import { ArrowRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowRight';
import { ArrowUpRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowUpRight';
import { clsx } from 'clsx';
import { memo, type ReactNode } from 'react';
import { formatExact, formatPercent } from '@/lib/format/number';

type KpiTileProps = {
  name: string;
  definition: string;
  /** The metric as it is read; null where there is none to tell. */
  text: string | null;
  /** The same to the last digit. */
  exact?: string;
  /** Why there is none: "fewer than 5". */
  reason?: string;
  /** What stands beside it: "p90 3 h", "n = 132". */
  aside?: ReactNode;
  value: number | null;
  /** The same metric of the comparison; undefined where nothing is compared. */
  before: number | null | undefined;
  /** Whether more is better; null where neither is. */
  moreIs: 'better' | 'worse' | null;
  trend: readonly (number | null)[];
  colour: string;
  onTickets?: (() => void) | undefined;
  /** What the metric counts. */
  things?: string;
};

/** One metric: its name and definition, how it changed, its trend. */
export function KpiTile({
  name,
  definition,
  text,
  exact,
  reason,
  aside,
  value,
  before,
  moreIs,
  trend,
  colour,
  onTickets,
  things = 'tickets',
}: KpiTileProps) {
  return (
    <section
      aria-label={name}
      className="flex min-w-0 flex-col gap-1 rounded-panel border border-line bg-surface px-4 pt-3 pb-2"
    >
      <h2 dir="auto" className="text-13 font-medium">
        {name}
      </h2>
      <p className="line-clamp-2 min-h-8 text-12 text-ink-faint">{definition}</p>
      <div>
        {onTickets && text ? (
          <button
            type="button"
            onClick={onTickets}
            title={exact}
            className="rounded-control text-28 font-semibold whitespace-nowrap tabular-nums hover:text-accent-ink"
            aria-label={`${name}: ${text}. Show ${things}`}
          >
            {text}
          </button>
        ) : (
          <p title={exact} className="text-28 font-semibold whitespace-nowrap tabular-nums">
            {text ?? '–'}
          </p>
        )}
        <p className="min-h-4 truncate text-12 text-ink-muted">{text ? aside : reason}</p>
      </div>
      <Change value={value} before={before} moreIs={moreIs} />
      <Sparkline values={trend} colour={colour} />
    </section>
  );
}

function Change({ value, before, moreIs }: Pick<KpiTileProps, 'value' | 'before' | 'moreIs'>) {
  if (before === undefined) return <p className="h-4 text-12 text-ink-faint">Nothing compared</p>;
  if (value === null || before === null || before === 0) {
    return <p className="h-4 truncate text-12 text-ink-faint">Nothing to compare with</p>;
  }
  const change = (value - before) / before;
  const isSame = Math.abs(change) < 0.005;
  const isUp = change > 0;
  const isGood = moreIs === null ? undefined : isUp === (moreIs === 'better');
  return (
    <p
      className={clsx(
        'flex h-4 items-center gap-1 text-12 tabular-nums',
        isSame || isGood === undefined
          ? 'text-ink-muted'
          : isGood
            ? 'text-success-ink'
            : 'text-danger-ink',
      )}
    >
      {isSame ? (
        <ArrowRightIcon aria-hidden weight="bold" />
      ) : isUp ? (
        <ArrowUpRightIcon aria-hidden weight="bold" />
      ) : (
        <ArrowDownRightIcon aria-hidden weight="bold" />
      )}
      {isSame
        ? 'As before'
        : `${amountOf(change)}${isGood === undefined ? '' : isGood ? ', better' : ', worse'}`}
    </p>
  );
}

/** "12% more", "35 times as much". */
function amountOf(change: number): string {
  if (change >= 10) return `${formatExact(Math.round(change + 1))} times as much`;
  return `${formatPercent(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
}

type SparklineProps = { values: readonly (number | null)[]; colour: string };

const size = { width: 96, height: 28 };

/** The shape of a metric's trend, beside the metric; what it says in numbers is a chart away. */
const Sparkline = memo(function Sparkline({ values, colour }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const most = Math.max(...known, 0);
  const least = Math.min(...known, most);
  const spread = most - least || 1;
  const points = values
    .map((value, index) =>
      value === null
        ? undefined
        : `${(index / Math.max(values.length - 1, 1)) * size.width},${size.height - 2 - ((value - least) / spread) * (size.height - 4)}`,
    )
    .filter((point) => point !== undefined);
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      className="h-7 w-full"
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
});
