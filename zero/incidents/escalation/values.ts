/** `paging` while steps are due; the others say why no more is. */
export const escalationStatuses = [
  'paging',
  'acknowledged',
  'resolved',
  'suppressed',
  'finished',
] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];
