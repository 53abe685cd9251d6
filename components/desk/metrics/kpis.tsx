'use client';

import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { KpiTile } from '@/components/core/chart/kpi-tile';
import { formatDuration } from '@/lib/format/duration';
import { formatCount, formatExact, formatPercent, formatTickets } from '@/lib/format/number';
import type { Metrics, SeriesPoint } from '@/zero/desk/analytics/engine/answer';
import type { Spread } from '@/lib/statistics/spread';
import { useOpenTickets } from './use-tickets-href';

const tooFew = 'fewer than 5, so no median';
const seconds = (value: number) => formatDuration(value * 1000);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const sla = (figures: Pick<Metrics, 'slaMet' | 'slaBreached'>) =>
  share(figures.slaMet, figures.slaMet + figures.slaBreached);
const csat = (figures: Pick<Metrics, 'good' | 'rated'>) => share(figures.good, figures.rated);

const spreadAside = ({ n, p90 }: Spread) =>
  `${p90 === null ? '' : `p90 ${seconds(p90)} · `}n = ${formatExact(n)}`;

/** The six metrics of the desk, each against the time before. */
export function Kpis() {
  const answered = useHasResult();
  const { filter } = useMetrics();
  const open = useOpenTickets();
  const answer = answered?.answer;
  if (!answer) return <div className="h-44" />;
  const { period, comparison, series } = answer;
  const before = <Value,>(read: (figures: Metrics) => Value) =>
    comparison ? read(comparison) : undefined;
  const trend = (read: (point: SeriesPoint) => number | null) => series.map(read);
  const hours = filter.hours === 'business' ? 'opening hours' : 'calendar hours';
  const good = csat(period);
  const kept = sla(period);

  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <KpiTile
        name="Created"
        definition="Tickets created in the period."
        text={formatCount(period.created)}
        exact={formatExact(period.created)}
        value={period.created}
        before={before(({ created }) => created)}
        moreIs={null}
        trend={trend(({ created }) => created)}
        colour="var(--chart-1)"
        onTickets={() => open('created')}
      />
      <KpiTile
        name="Backlog"
        definition="Open tickets at the end of the period."
        text={formatCount(period.backlog)}
        exact={formatExact(period.backlog)}
        value={period.backlog}
        before={before(({ backlog }) => backlog)}
        moreIs="worse"
        trend={trend(({ backlog }) => backlog)}
        colour="var(--chart-4)"
        onTickets={() => open('backlog')}
      />
      <KpiTile
        name="First response"
        definition={`Median time to first response, ${hours}.`}
        text={medianOf(period.firstResponse)}
        reason={tooFew}
        aside={spreadAside(period.firstResponse)}
        value={period.firstResponse.median}
        before={before(({ firstResponse }) => firstResponse.median)}
        moreIs="worse"
        trend={trend(({ firstResponse }) => firstResponse.median)}
        colour="var(--chart-5)"
        onTickets={() => open('firstResponse')}
      />
      <KpiTile
        name="Full resolution"
        definition={`Median time to resolution, ${hours}.`}
        text={medianOf(period.resolution)}
        reason={tooFew}
        aside={spreadAside(period.resolution)}
        value={period.resolution.median}
        before={before(({ resolution }) => resolution.median)}
        moreIs="worse"
        trend={trend(({ resolution }) => resolution.median)}
        colour="var(--chart-3)"
        onTickets={() => open('resolution')}
      />
      <KpiTile
        name="SLA attainment"
        definition="SLA targets met, of those due."
        text={kept === null ? null : formatPercent(kept)}
        reason="no SLA target was due"
        aside={`${formatTickets(period.lateTickets)} late · n = ${formatExact(period.slaMet + period.slaBreached)}`}
        value={kept}
        before={before(sla)}
        moreIs="better"
        trend={trend(sla)}
        colour="var(--chart-6)"
        onTickets={period.lateTickets > 0 ? () => open('slaBreached') : undefined}
      />
      <KpiTile
        name="CSAT"
        definition="Ratings of 4 or 5, of all ratings."
        text={good === null ? null : formatPercent(good)}
        reason="no ratings"
        aside={`n = ${formatExact(period.rated)}${period.surveyed < period.rated ? '' : ` of ${formatExact(period.surveyed)} asked`}`}
        value={good}
        before={before(csat)}
        moreIs="better"
        trend={trend(csat)}
        colour="var(--chart-2)"
        onTickets={() => open('rated')}
      />
    </div>
  );
}

const medianOf = ({ median }: Spread) => (median === null ? null : seconds(median));
