import { type ImportPreview, dateFormatOf } from '@/zero/platform/import/preview';
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
  spellings: ClientNameGroup[];
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

/** Names that differ only in case, accents, signs and legal form; the likeliest one first. */
export type ClientNameGroup = {
  /** With the number of tickets, and whether the organization has such a client already. */
  name: string;
  tickets: number;
  isHere: boolean;
}[];

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

/** `rows.read` is the sum of the other three. */
export type TicketImportResult = {
  rows: { read: number; taken: number; unchanged: number; rejected: number };
  tickets: { created: number; updated: number; unchanged: number; kept: number };
  made: { clients: number; teams: number; types: number; agents: number; requesters: number };
  /** Which of the clients that the file names may be one, or one that is here. */
  spellings: ClientNameGroup[];
};
