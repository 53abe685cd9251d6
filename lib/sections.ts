// Written by "npm run derive"; changes by hand are lost.
/** The first path segment of each page inside an organization. */
export const pageSections: readonly string[] = [
  'admin',
  'alerts',
  'audit',
  'clients',
  'dashboard',
  'data',
  'incident-metrics',
  'incidents',
  'macros',
  'notifications',
  'on-call',
  'payments',
  'portal',
  'response-time',
  'search',
  'services',
  'status-page',
  'teams',
  'tickets',
];
