/** `paging` while steps are due; `joined` while another escalation pages for it; the others say why no more is. */
export const escalationStatuses = [
  'paging',
  'joined',
  'acknowledged',
  'resolved',
  'suppressed',
  'finished',
] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];
