/** The row's columns: one line, fewer of them on smaller screens, two lines on a phone. */
export const rowGrid =
  'grid items-center gap-x-3 pr-4 pl-9 text-13 ' +
  'grid-cols-[1rem_3.25rem_minmax(0,1fr)_9.5rem_8rem_7.5rem_1rem_8.5rem_3.25rem_3.5rem] ' +
  'max-xl:grid-cols-[1rem_3.25rem_minmax(0,1fr)_9rem_1rem_8.5rem_3.25rem_3.5rem] ' +
  'max-lg:grid-cols-[1rem_3.25rem_minmax(0,1fr)_8rem_1rem_1.25rem_3.25rem] ' +
  'max-sm:grid-cols-[1rem_auto_minmax(0,1fr)_1rem_1.25rem] max-sm:grid-rows-[1.25rem_1.25rem] max-sm:content-center max-sm:gap-x-2 max-sm:gap-y-0.5';

/** How each column's cell stands in `rowGrid`. */
export const columns = {
  status: 'flex max-sm:col-start-1 max-sm:row-start-1',
  number:
    'text-ink-faint truncate tabular-nums max-sm:text-12 max-sm:col-start-2 max-sm:row-start-2',
  title:
    'flex min-w-0 font-medium max-sm:text-14 max-sm:col-start-2 max-sm:col-end-5 max-sm:row-start-1',
  client: 'text-ink-muted truncate max-sm:text-12 max-sm:col-start-3 max-sm:row-start-2',
  requester: 'text-ink-muted truncate max-xl:hidden',
  type: 'text-ink-muted truncate max-xl:hidden',
  priority: 'flex max-sm:col-start-4 max-sm:row-start-2',
  assignee: 'text-ink-muted flex min-w-0 items-center gap-2 max-sm:col-start-5 max-sm:row-start-2',
  age: 'text-ink-muted text-right whitespace-nowrap tabular-nums max-sm:text-12 max-sm:col-start-5 max-sm:row-start-1 max-sm:justify-self-end',
  activity: 'text-ink-muted text-right whitespace-nowrap tabular-nums max-lg:hidden',
} as const;

/** The columns in order, by the word in their header. */
export const headers = [
  ['status', 'Status'],
  ['number', 'Number'],
  ['title', 'Title'],
  ['client', 'Client'],
  ['requester', 'Requester'],
  ['type', 'Type'],
  ['priority', 'Priority'],
  ['assignee', 'Assignee'],
  ['age', 'Age'],
  ['activity', 'Active'],
] as const satisfies readonly (readonly [keyof typeof columns, string])[];
