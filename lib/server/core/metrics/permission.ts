import { counter } from './registry';

/** What was refused because somebody may not, by where they asked. */
export const permissionRefused = counter({
  name: 'opsdesk_permission_refused_total',
  help: 'Attempts that were refused for want of permission.',
  labelNames: ['surface'],
});

/** Statements that row-level security or a grant refused: a bug, or an attack. */
export const rlsDenied = counter({
  name: 'opsdesk_rls_denied_total',
  help: 'Statements that the database refused (SQLSTATE 42501).',
});
