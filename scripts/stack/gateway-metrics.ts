import { counter, gauge } from '@/lib/server/core/metrics/registry';

export const gatewayRequests = counter({
  name: 'opsdesk_gateway_requests_total',
  help: 'Requests that the gateway answered: files of the build, or all else.',
  labelNames: ['kind', 'status'],
});

export const socketsOpen = gauge({
  name: 'opsdesk_gateway_sync_sockets',
  help: 'Sync sockets that are open: one for each tab.',
});

export const socketsRefused = counter({
  name: 'opsdesk_gateway_sockets_refused_total',
  help: 'Sockets that the gateway refused, by status.',
  labelNames: ['status'],
});
