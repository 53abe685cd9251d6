import { uptimeDays } from '@/zero/incidents/service/uptime';
import { isFinished } from '@/zero/incidents/status-page/values';
import type { PublicComponent, PublicPage } from './snapshot';

/** The last 90 days of a component in UTC, today included, from the impact of the posts about incidents. */
export const uptimeOf = ({ posts }: PublicPage, component: PublicComponent, now: number) =>
  uptimeDays(
    posts
      .filter(
        ({ kind, componentIds }) => kind === 'incident' && componentIds.includes(component.id),
      )
      .map(({ impact, startedAt, resolvedAt, status }) => ({
        impact,
        from: startedAt,
        until: isFinished(status) ? (resolvedAt ?? startedAt) : now,
      })),
    { since: component.createdAt, now },
  );
