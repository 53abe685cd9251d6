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
export const neededFields: readonly ImportField[] = [
  'key',
  'title',
  'client',
  'status',
  'openedAt',
];

/** The answers of the form: which column is what, and what its words mean. */
export type ImportDraft = {
  delimiter: string;
  columns: Record<ImportField, string | null>;
  /** For rows that name no client. */
  clientDefault: string;
  status: Record<string, TicketStatus>;
  priority: Record<string, TicketPriority>;
  /** Of dates, in the tokens of date-fns. */
  dateFormat: string;
  /** IANA zone of the clock that wrote the dates. */
  zone: string;
};

/** The beginning of a file. */
export type ImportPreview = {
  delimiter: string;
  header: string[];
  rows: string[][];
  /** The words of the columns that hold only a few different ones. */
  words: Record<string, string[]>;
};

/** The fields that still need a column. */
export const missingFields = ({ columns }: ImportDraft) =>
  neededFields.filter((field) => columns[field] === null);

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
      status: { column: named('status'), values: draft.status, default: 'open' },
      priority: columns.priority
        ? { column: columns.priority, values: draft.priority, default: 'medium' }
        : undefined,
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
