/** The parts of a filter that open under their chip, by the word on it. */
export const filterParts = {
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  assignee: 'Assignee',
  client: 'Client',
  team: 'Team',
  tag: 'Tag',
  channel: 'Channel',
  due: 'SLA',
  created: 'Created',
} as const;

export type FilterPart = keyof typeof filterParts;
