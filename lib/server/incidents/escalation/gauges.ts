import type { ModuleGauge } from '@/lib/server/core/metrics/queue';

/** How late paging is. */
export const escalationGauges: readonly ModuleGauge[] = [
  {
    name: 'opsdesk_escalation_late_seconds',
    help: 'For how long the escalation step that is due longest has waited.',
    read: async (tx) => {
      const [row] = await tx<{ seconds: number | null }[]>`
        select greatest(0, extract(epoch from now() - min(next_step_at)))::float8 seconds
        from escalation where status = 'paging' and organization_id not in (
          select id from organization where disabled_modules ? 'incidents')`;
      return [{ value: row?.seconds ?? 0 }];
    },
  },
];
