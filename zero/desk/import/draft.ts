import type { TicketPriority, TicketStatus } from '../ticket/values';

/** What a column of a CSV can become, in the order in which the form asks. */
export const importFields = [
  'key',
  'title',
  'client',
  'status',
  'openedAt',
  'requester',
  'requesterName',
  'assignee',
  'team',
  'type',
  'priority',
  'description',
  'updatedAt',
  'resolvedAt',
  'closedAt',
] as const;
export type ImportField = (typeof importFields)[number];

/** Those without which a row is no ticket. */
const neededFields: readonly ImportField[] = ['key', 'title', 'client', 'status', 'openedAt'];

/** The answers of the form: which column is what, and what its words mean. */
export type ImportDraft = {
  delimiter: string;
  columns: Record<ImportField, string | null>;
  /** For rows that name no client. */
  clientDefault: string;
  /** Whether rows that name no client come under the domain of their requester's address. */
  clientByDomain: boolean;
  /** The client that a name in the file stands for, where it is another spelling of one. */
  clientNames: Record<string, string>;
  /** Names that the last check took for spellings of one client. */
  spellings: ClientSpellings[];
  status: Record<string, TicketStatus>;
  /** Where no column says it. */
  statusDefault: TicketStatus | null;
  /** For every word of the column that has no meaning of its own. */
  statusRest: TicketStatus | null;
  priority: Record<string, TicketPriority>;
  priorityRest: TicketPriority | null;
  /** What was chosen or changed, by the name of the column; else `ImportPreview.dates` counts. */
  dateFormats: Record<string, string>;
  /** IANA zone of the clock that wrote the dates. */
  zone: string;
};

/** How the dates of a column are written. */
export type DateForm = {
  /** In the tokens of date-fns; empty where nothing fits, or where one of the readings must be chosen. */
  format: string;
  /** Where nothing in the whole column tells the day from the month, or its dates contradict each other. */
  readings: DateReading[];
};

/** The addresses in a column, by their domains. */
export type AddressDomains = {
  /** Rows by domain, the most frequent first. */
  companies: [domain: string, rows: number][];
  /** All domains, also those that are not listed. */
  count: number;
  /** Rows with an address at a provider at which strangers have theirs. */
  shared: number;
  /** Rows without an address. */
  none: number;
};

/** Names that differ only in case, accents, signs and legal form; the likeliest one first. */
export type ClientSpellings = {
  /** With the number of tickets, and whether the organization has such a client already. */
  name: string;
  tickets: number;
  isHere: boolean;
}[];

/** What is known of a file before it is imported. */
export type ImportPreview = {
  delimiter: string;
  encoding: string;
  header: string[];
  /** The first ones. */
  rows: string[][];
  /** How often each word stands in a column, "" for empty cells; left out for texts, and for too many. */
  words: Record<string, Record<string, number>>;
  /** Of every column that is not empty. */
  dates: Record<string, DateForm>;
  /** Of every column that holds addresses. */
  domains: Record<string, AddressDomains>;
  /** Columns whose name stands more than once in the header, with how often: they cannot be chosen. */
  repeated: Record<string, number>;
};

/** A way to read the dates of a column, how many of them it can read, and one of them. */
export type DateReading = { format: string; count: number; example: string; reads: string };

/** The words of the column for which the draft has no meaning. */
export const unknownWords = (
  { words }: ImportPreview,
  column: string | null,
  meanings: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys((column !== null && words[column]) || {}).filter(
    (word) => !Object.hasOwn(meanings, word),
  );

/** Whether the meaning of each word in the column was seen by the person who imports. */
export const isTranslated = (
  preview: ImportPreview,
  column: string | null,
  meanings: Readonly<Record<string, unknown>>,
  rest: string | null,
): boolean =>
  column === null ||
  rest !== null ||
  (preview.words[column] !== undefined && unknownWords(preview, column, meanings).length === 0);

/** How the dates of the column are read. */
export const dateFormatOf = (
  { dates }: Pick<ImportPreview, 'dates'>,
  chosen: Readonly<Record<string, string>>,
  column: string,
): string => chosen[column] ?? dates[column]?.format ?? '';

/** The same for each of the columns that hold dates. */
export const dateFormatsOf = (
  preview: Pick<ImportPreview, 'dates'>,
  chosen: Readonly<Record<string, string>>,
  columns: readonly (string | null)[],
): Record<string, string> =>
  Object.fromEntries(
    columns
      .filter((column) => column !== null)
      .map((column) => [column, dateFormatOf(preview, chosen, column)])
      .filter(([, format]) => format !== ''),
  );

/** The columns with dates of which nobody has said yet how they are read. */
export const unreadDates = (
  preview: ImportPreview,
  chosen: Readonly<Record<string, string>>,
  columns: readonly (string | null)[],
): string[] =>
  columns
    .filter((column) => column !== null)
    .filter((column) => preview.dates[column] && dateFormatOf(preview, chosen, column) === '');

/** What was chosen for another file of the same columns, where this one leaves the same choice. */
export const keptDateFormats = (
  { dates }: ImportPreview,
  kept: Readonly<Record<string, string>> | undefined,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kept ?? {}).filter(([column, format]) =>
      dates[column]?.readings.some((reading) => reading.format === format),
    ),
  );

/** The fields of a ticket that are dates. */
export const dateFields = ['openedAt', 'updatedAt', 'resolvedAt', 'closedAt'] as const;

/** The fields that still need a column. */
export const missingFields = (draft: ImportDraft) =>
  needed(draft).filter((field) => draft.columns[field] === null);

/** Those without which a row is no ticket; no client and no status, where another answer gives it. */
export const needed = ({ columns, clientDefault, clientByDomain, statusDefault }: ImportDraft) =>
  neededFields.filter(
    (field) =>
      !(field === 'client' && (clientDefault.trim() || (clientByDomain && columns.requester))) &&
      !(field === 'status' && statusDefault),
  );

/** The mapping that these answers make, as `docs/import.md` describes it. */
export function mappingOf(
  draft: ImportDraft,
  preview: Pick<ImportPreview, 'dates'>,
): Record<string, unknown> {
  const { columns, clientDefault } = draft;
  const named = (field: ImportField) => columns[field] ?? undefined;
  const dated = (field: ImportField) => {
    const column = columns[field];
    if (column === null) return undefined;
    return { column, format: dateFormatOf(preview, draft.dateFormats, column) || undefined };
  };
  return {
    rows: 'ticket',
    csv: { delimiter: draft.delimiter },
    // Columns that are not empty have a form of their own.
    dates: { format: 'yyyy-MM-dd', zone: draft.zone },
    ticket: {
      key: named('key'),
      title: named('title'),
      client: {
        column: named('client'),
        domainOf: draft.clientByDomain ? named('requester') : undefined,
        values: draft.clientNames,
        default: clientDefault.trim() || undefined,
      },
      requester: named('requester'),
      requesterName: named('requesterName'),
      assignee: named('assignee'),
      team: named('team'),
      type: named('type'),
      status: {
        column: named('status'),
        values: draft.status,
        default: (columns.status === null ? draft.statusDefault : draft.statusRest) ?? undefined,
      },
      priority: columns.priority
        ? {
            column: columns.priority,
            values: draft.priority,
            default: draft.priorityRest ?? undefined,
          }
        : undefined,
      description: named('description'),
      openedAt: dated('openedAt'),
      updatedAt: dated('updatedAt'),
      resolvedAt: dated('resolvedAt'),
      closedAt: dated('closedAt'),
    },
  };
}

/** What the server tells while it imports, a line of JSON each. */
export type ImportNews<Summary = ImportOutcome> =
  | { type: 'progress'; step: 'reading' | 'folding' | 'writing'; count: number; done: number }
  | { type: 'done'; summary: Summary; rejects: string; isCut: boolean }
  | { type: 'failed'; words: string };

/** `rows.read` is the sum of the other three. */
export type ImportOutcome = {
  rows: { read: number; taken: number; unchanged: number; rejected: number };
  tickets: { created: number; updated: number; unchanged: number; kept: number };
  made: { clients: number; teams: number; types: number; agents: number; requesters: number };
  /** Which of the clients that the file names may be one, or one that is here. */
  spellings: ClientSpellings[];
};
