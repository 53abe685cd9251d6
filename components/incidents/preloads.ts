import type { Preloads } from '@/components/platform/module/preloads';
import { queries } from '@/zero/queries';
import { recentSince } from './alert/recent';
import { schedulesSince } from './schedule/schedules-since';

const alertsPath = /^\/t\/[^/]+\/alerts(?:\/|$)/;
const incidentsPath = /^\/t\/[^/]+\/incidents(?:\/([^/]+))?\/?$/;
const onCallPath = /^\/t\/[^/]+\/on-call(?:\/|$)/;
const policiesPath = /^\/t\/[^/]+\/on-call\/policies(?:\/|$)/;
const servicesPath = /^\/t\/[^/]+\/services(?:\/|$)/;

/** Long enough for the page to come and hold it. */
const ttl = { ttl: '1m' } as const;

export const incidentsPreloads: Preloads = {
  name: 'incidents',
  first(zero, { organizationId }, { pathname }) {
    const number = Number(incidentsPath.exec(pathname)?.[1]);
    if (Number.isSafeInteger(number)) {
      return [zero.preload(queries.incident.byNumber({ organizationId, number }), ttl)];
    }
    if (servicesPath.test(pathname)) {
      return [
        zero.preload(queries.service.all({ organizationId }), ttl),
        zero.preload(queries.service.dependencies({ organizationId }), ttl),
      ];
    }
    if (alertsPath.test(pathname)) {
      const since = recentSince(Date.now());
      return [
        zero.preload(queries.service.all({ organizationId }), ttl),
        zero.preload(queries.alert.open({ organizationId }), ttl),
        zero.preload(queries.alert.resolved({ organizationId, since }), ttl),
      ];
    }
    if (onCallPath.test(pathname)) {
      const schedules = queries.schedule.all({ organizationId, since: schedulesSince() });
      const policies = queries.escalationPolicy.all({ organizationId });
      return [
        zero.preload(schedules, ttl),
        ...(policiesPath.test(pathname) ? [zero.preload(policies, ttl)] : []),
      ];
    }
    return [];
  },
};
