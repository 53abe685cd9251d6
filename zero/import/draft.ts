import type { TicketPriority, TicketStatus } from '../ticket/values';

/** What a column of a CSV can become, in the order in which the form asks. */
export const importFields = [
  'key',
  'title',
  'client',
  'status',
  'openedAt',
  'requester',
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
  status: Record<string, TicketStatus>;
  /** Where no column says it. */
  statusDefault: TicketStatus | null;
  priority: Record<string, TicketPriority>;
  /** Of dates, in the tokens of date-fns; empty until one of `dateReadings` is chosen. */
  dateFormat: string;
  /** Where nothing in the file tells the day from the month. */
  dateReadings: DateReading[];
  /** IANA zone of the clock that wrote the dates. */
  zone: string;
};

/** Whether the day or the month stands first in the dates of a column, and a date that reads both ways. */
export type DateNumbers = { first: 'day' | 'month' | 'both' | 'unknown'; example: string | null };

/** What is known of a file before it is imported. */
export type ImportPreview = {
  delimiter: string;
  encoding: string;
  header: string[];
  /** The first ones. */
  rows: string[][];
  /** How often each word stands in the columns that hold only a few different ones; "" for empty cells. */
  words: Record<string, Record<string, number>>;
  /** Of the columns with dates such as 03/04/2026. */
  dates: Record<string, DateNumbers>;
};

/** A way to read a date that can be read in two, with what it then is. */
export type DateReading = { format: string; example: string; reads: string };

/** The words of the column for which the draft has no meaning. */
export const unknownWords = (
  { words }: ImportPreview,
  column: string | null,
  meanings: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys((column !== null && words[column]) || {}).filter(
    (word) => !Object.hasOwn(meanings, word),
  );

/** The fields that still need a column. */
export const missingFields = (draft: ImportDraft) =>
  needed(draft).filter((field) => draft.columns[field] === null);

/** Those without which a row is no ticket; no client and no status, where one is named for all. */
export const needed = ({ clientDefault, statusDefault }: ImportDraft) =>
  neededFields.filter(
    (field) =>
      !(field === 'client' && clientDefault.trim()) && !(field === 'status' && statusDefault),
  );

/** The mapping that these answers make, as `docs/import.md` describes it. */
export function mappingOf(draft: ImportDraft): Record<string, unknown> {
  const { columns, clientDefault } = draft;
  const named = (field: ImportField) => columns[field] ?? undefined;
  return {
    rows: 'ticket',
    csv: { delimiter: draft.delimiter },
    dates: { format: draft.dateFormat, zone: draft.zone },
    ticket: {
      key: named('key'),
      title: named('title'),
      client: { column: named('client'), default: clientDefault.trim() || undefined },
      requester: named('requester'),
      assignee: named('assignee'),
      team: named('team'),
      type: named('type'),
      status: {
        column: named('status'),
        values: draft.status,
        default: columns.status === null ? (draft.statusDefault ?? undefined) : undefined,
      },
      priority: columns.priority ? { column: columns.priority, values: draft.priority } : undefined,
      description: named('description'),
      openedAt: named('openedAt'),
      updatedAt: named('updatedAt'),
      resolvedAt: named('resolvedAt'),
      closedAt: named('closedAt'),
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
};
