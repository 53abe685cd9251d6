import type { NotificationKind } from './values';

/** Where a notification that is about no ticket leads: the rest of the path, inside the desk. */
export const placeOf = (kind: NotificationKind) =>
  kind === 'figures_differed' ? 'audit' : 'admin/requests';
