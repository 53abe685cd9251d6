import type { ModuleGauge } from '@/lib/server/core/metrics/queue';

/** How current the alerts are. */
export const alertGauges: readonly ModuleGauge[] = [
  {
    name: 'opsdesk_alert_inbox_requests',
    help: 'Requests of monitoring systems that were accepted and wait for the worker.',
    read: async (tx) => {
      const [row] = await tx<{ count: number }[]>`
        select count(*)::int count from alert_inbox where dead_at is null`;
      return [{ value: row?.count ?? 0 }];
    },
  },
  {
    name: 'opsdesk_alert_inbox_seconds',
    help: 'For how long the oldest of these requests has waited.',
    read: async (tx) => {
      const [row] = await tx<{ seconds: number | null }[]>`
        select extract(epoch from now() - min(created_at))::float8 seconds
        from alert_inbox where dead_at is null`;
      return [{ value: row?.seconds ?? 0 }];
    },
  },
];
