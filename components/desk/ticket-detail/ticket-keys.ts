/** The keys of what is done with a ticket less often. */
export const ticketKeys = {
  tags: 'L',
  snooze: 'H',
  follow: 'W',
  rename: 'F2',
  relate: 'Shift+L',
  merge: 'Shift+M',
} as const;
