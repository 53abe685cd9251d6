import { gauge, histogram } from './registry';

/** Requests that this process answered; the route is its template, never a path. */
export const requestSeconds = histogram({
  name: 'opsdesk_http_request_duration_seconds',
  help: 'Time to answer a request, in seconds, by route.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

export const requestsOpen = gauge({
  name: 'opsdesk_http_requests_open',
  help: 'Requests that are being answered, event streams among them.',
});
