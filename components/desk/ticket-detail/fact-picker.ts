/** The facts of a ticket that can be picked, by their place in the state of the page. */
export type FactPicker =
  | 'status'
  | 'priority'
  | 'type'
  | 'assignee'
  | 'team'
  | 'tags'
  | 'followers'
  | 'snooze'
  | 'client'
  | 'requester';
