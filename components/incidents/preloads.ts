import type { Preloads } from '@/components/platform/module/preloads';
import { queries } from '@/zero/queries';

const alertsPath = /^\/t\/[^/]+\/alerts(?:\/|$)/;
const servicesPath = /^\/t\/[^/]+\/services(?:\/|$)/;

/** Long enough for the page to come and hold it. */
const ttl = { ttl: '1m' } as const;

export const incidentsPreloads: Preloads = {
  name: 'incidents',
  first: (zero, { organizationId }, { pathname }) => [
    ...(servicesPath.test(pathname)
      ? [
          zero.preload(queries.service.all({ organizationId }), ttl),
          zero.preload(queries.service.dependencies({ organizationId }), ttl),
        ]
      : []),
    ...(alertsPath.test(pathname)
      ? [
          zero.preload(queries.service.all({ organizationId }), ttl),
          zero.preload(queries.alert.open({ organizationId }), ttl),
        ]
      : []),
  ],
};
