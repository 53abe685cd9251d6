import type { ModuleGauge } from '@/lib/server/core/metrics/queue';

let oldest: { id: number; seenAt: number } | undefined;

/** How current the metrics of the dashboards are. */
export const analyticsGauges: readonly ModuleGauge[] = [
  {
    name: 'opsdesk_analytics_stale_notes',
    help: 'Changes of tickets that the metrics of the dashboards do not know yet.',
    read: async (tx) => {
      const [row] = await tx<{ count: number }[]>`select count(*)::int count from fact_stale`;
      return [{ value: row?.count ?? 0 }];
    },
  },
  {
    name: 'opsdesk_analytics_stale_seconds',
    help: 'For how long the oldest of these changes has been seen waiting.',
    // Notes have no time: it counts from the first reading that saw the oldest one.
    read: async (tx) => {
      const [row] = await tx<{ id: number | null }[]>`select min(id)::float8 id from fact_stale`;
      const id = row?.id ?? undefined;
      if (id === undefined) oldest = undefined;
      else if (oldest?.id !== id) oldest = { id, seenAt: Date.now() };
      return [{ value: oldest ? (Date.now() - oldest.seenAt) / 1000 : 0 }];
    },
  },
];
