/** Everything that a row can show, in the usual order. */
export const columnIds = [
  'status',
  'number',
  'title',
  'client',
  'requester',
  'type',
  'team',
  'channel',
  'priority',
  'assignee',
  'due',
  'waiting',
  'age',
  'activity',
] as const;
export type Column = (typeof columnIds)[number];

/** What rows show until somebody chooses. */
export const usualColumns: readonly Column[] = [
  'status',
  'number',
  'title',
  'client',
  'requester',
  'type',
  'priority',
  'assignee',
  'age',
  'activity',
];

type Face = {
  /** The word in the header. */
  word: string;
  /** Widths on wide, middling and small screens; a column without one is not there. */
  widths: readonly [wide: string, middling?: string, small?: string];
  /** How the cell stands; on a phone in two lines. */
  cell: string;
};

const moment = 'text-ink-muted text-right whitespace-nowrap tabular-nums';

export const columnDefinitions: Readonly<Record<Column, Face>> = {
  status: {
    word: 'Status',
    widths: ['1rem', '1rem', '1rem'],
    cell: 'flex max-sm:col-start-1 max-sm:row-start-1',
  },
  number: {
    word: 'Number',
    widths: ['3.25rem', '3.25rem', '3.25rem'],
    cell: 'text-ink-faint truncate tabular-nums max-sm:text-12 max-sm:col-start-2 max-sm:row-start-2',
  },
  title: {
    word: 'Title',
    widths: ['minmax(15rem,1fr)', 'minmax(12rem,1fr)', 'minmax(0,1fr)'],
    cell: 'flex min-w-0 font-medium max-sm:text-14 max-sm:col-start-2 max-sm:col-end-5 max-sm:row-start-1',
  },
  client: {
    word: 'Client',
    widths: ['minmax(4rem,9.5rem)', 'minmax(4rem,9rem)', '8rem'],
    cell: 'text-ink-muted truncate max-sm:text-12 max-sm:col-start-3 max-sm:row-start-2',
  },
  requester: { word: 'Requester', widths: ['minmax(4rem,8rem)'], cell: 'text-ink-muted truncate' },
  type: { word: 'Type', widths: ['minmax(4rem,7.5rem)'], cell: 'text-ink-muted truncate' },
  team: { word: 'Team', widths: ['minmax(4rem,7.5rem)'], cell: 'text-ink-muted truncate' },
  channel: { word: 'Channel', widths: ['5rem'], cell: 'text-ink-muted truncate' },
  priority: {
    word: 'Priority',
    widths: ['1rem', '1rem', '1rem'],
    cell: 'flex max-sm:col-start-4 max-sm:row-start-2',
  },
  assignee: {
    word: 'Assignee',
    widths: ['minmax(4rem,8.5rem)', 'minmax(4rem,8.5rem)', '1.25rem'],
    cell: 'text-ink-muted flex min-w-0 items-center gap-2 max-sm:col-start-5 max-sm:row-start-2',
  },
  due: { word: 'Due', widths: ['6rem', '6rem'], cell: 'flex justify-end whitespace-nowrap' },
  waiting: { word: 'Waiting', widths: ['4rem'], cell: moment },
  age: {
    word: 'Age',
    widths: ['3.25rem', '3.25rem', '3.25rem'],
    cell: `${moment} max-sm:text-12 max-sm:col-start-5 max-sm:row-start-1 max-sm:justify-self-end`,
  },
  activity: { word: 'Active', widths: ['3.5rem', '3.5rem'], cell: moment },
};

const gone = ['', 'max-xl:hidden', 'max-lg:hidden'];

/** How a column's cell stands in `rowGrid`. */
export const cellClass = (column: Column): string =>
  `${columnDefinitions[column].cell} ${gone[columnDefinitions[column].widths.length] ?? ''}`;

/** The row's columns: one line, fewer of them on smaller screens, two lines on a phone. */
export const rowGrid =
  'grid items-center gap-x-3 pr-4 pl-9 text-13 grid-cols-(--columns-wide) ' +
  'max-xl:grid-cols-(--columns-middling) max-lg:grid-cols-(--columns-small) ' +
  'max-sm:grid-cols-[1rem_auto_minmax(0,1fr)_1rem_1.25rem] max-sm:grid-rows-[1.25rem_1.25rem] max-sm:content-center max-sm:gap-x-2 max-sm:gap-y-0.5';

/** The variables that `rowGrid` reads, for whatever stands around the rows. */
export function columnTracks(columns: readonly Column[]): Record<`--columns-${string}`, string> {
  const tracks = (size: 0 | 1 | 2) =>
    columns.flatMap((column) => columnDefinitions[column].widths[size] ?? []).join(' ');
  return {
    '--columns-wide': tracks(0),
    '--columns-middling': tracks(1),
    '--columns-small': tracks(2),
  };
}

/** The columns among `words`, each once and never without the title; null where none is meant. */
export function readColumns(words: readonly string[]): readonly Column[] | null {
  const known = columnIds.filter((column) => words.includes(column));
  if (known.length === 0) return null;
  const chosen = known.toSorted((a, b) => words.indexOf(a) - words.indexOf(b));
  return chosen.includes('title') ? chosen : ['title', ...chosen];
}
