/** The ways of looking that every desk needs. `search` is what the list writes into its address. */
export const builtInViews = [
  {
    id: 'mine',
    name: 'My tickets',
    search: '?status=new,open,waiting_on_client,blocked&assignee=me',
  },
  { id: 'unassigned', name: 'Unassigned', search: '?status=new,open&assignee=none' },
  { id: 'overdue', name: 'Overdue', search: '?due=overdue&sort=breach' },
  { id: 'waiting', name: 'Waiting on client', search: '?status=waiting_on_client' },
  { id: 'snoozed', name: 'Snoozed', search: '?asleep=only' },
  { id: 'all', name: 'All tickets', search: '' },
] as const;

const searchOf = (wanted: (typeof builtInViews)[number]['id']) =>
  builtInViews.find(({ id }) => id === wanted)?.search ?? '';

/** The lists that have keys of their own. */
export const builtInSearches = { mine: searchOf('mine'), unassigned: searchOf('unassigned') };
