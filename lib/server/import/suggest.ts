import {
  type ImportDraft,
  type ImportField,
  importFields,
  type ImportPreview,
} from '@/zero/import/draft';
import type { TicketPriority, TicketStatus } from '@/zero/ticket/values';
import { dateParser } from './parse-date';

/** How other systems call our fields, without case and marks. */
const names: Record<ImportField, string> = {
  key: 'number|key|id|ticketid|ticketnumber|ticket|caseid|casenumber|case|incidentnumber|incident|no',
  title: 'title|subject|summary|shortdescription|topic|name',
  client: 'client|company|organization|organisation|customer|account|accountname|location',
  status: 'status|state|incidentstate|ticketstatus',
  openedAt: 'createdat|created|openedat|opened|createdon|createddate|createdtime|date|openedon',
  requester: 'requester|requesteremail|requestername|caller|callerid|reporter|contact|from|email',
  assignee: 'assignee|assignedto|owner|agent|assigneename|assigneeemail',
  team: 'team|group|assignmentgroup|queue|department',
  type: 'type|category|tickettype|issuetype',
  priority: 'priority|urgency|severity',
  description: 'description|body|text|message|details|comment|content',
  updatedAt: 'updatedat|updated|modified|modifiedat|lastupdated|sysupdatedat',
  resolvedAt: 'resolvedat|resolved|solvedat|solved|resolutiondate',
  closedAt: 'closedat|closed|closedon|closeddate',
};

const statusWords: Record<TicketStatus, RegExp> = {
  closed: /closed?|done|cancel|archiv/i,
  resolved: /resol|solved|fixed|complet/i,
  waiting_on_client: /wait|pending|await.{0,80}(user|client|customer)|customer/i,
  blocked: /block|hold|await|problem|vendor/i,
  new: /^new$|unassigned|submitted/i,
  open: /./,
};

const priorityWords: Record<TicketPriority, RegExp> = {
  urgent: /urgent|critical|blocker|^p?1\b|highest/i,
  high: /high|major|^p?2\b/i,
  low: /low|minor|trivial|^p?[45]\b/i,
  medium: /./,
};

const dateFormats = [
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  'dd-MM-yyyy HH:mm',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy HH:mm',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  't',
];

/** The answers that the form begins with: what the names and words of the file suggest. */
export function suggestDraft(preview: ImportPreview, zone: string): ImportDraft {
  const { words } = preview;
  const columns = suggestColumns(importFields, names, preview.header);
  const wordsOf = (column: string | null) => (column === null ? [] : (words[column] ?? []));
  return {
    delimiter: preview.delimiter,
    columns,
    clientDefault: '',
    status: translated(wordsOf(columns.status), statusWords),
    priority: translated(wordsOf(columns.priority), priorityWords),
    dateFormat: suggestFormat(preview, columns.openedAt, zone) ?? 'yyyy-MM-dd HH:mm',
    zone,
  };
}

/**
 * For each field the first column that has one of its names, each column once. `known` holds the names
 * in the order of likelihood, parted by `|`, without case and marks.
 */
export function suggestColumns<Field extends string>(
  fields: readonly Field[],
  known: Record<Field, string>,
  header: readonly string[],
): Record<Field, string | null> {
  const taken = new Set<string>();
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const columnFor = (field: Field) => {
    for (const name of known[field].split('|')) {
      const column = header.find((title) => plain(title) === name && !taken.has(title));
      if (column === undefined) continue;
      taken.add(column);
      return column;
    }
    return null;
  };
  return Object.fromEntries(fields.map((field) => [field, columnFor(field)])) as Record<
    Field,
    string | null
  >;
}

/** Each word's likely meaning: the first pattern that fits, and the last fits everything. */
function translated<Word extends string>(
  words: readonly string[],
  patterns: Record<Word, RegExp>,
): Record<string, Word> {
  const meanings = Object.entries(patterns) as [Word, RegExp][];
  return Object.fromEntries(
    words.flatMap((word) => {
      const plain = word.replaceAll('_', ' ');
      const meaning = meanings.find(([, pattern]) => pattern.test(plain))?.[0];
      return meaning === undefined ? [] : [[word, meaning]];
    }),
  );
}

/** What stands in a column of the first rows. */
export function samplesIn({ header, rows }: ImportPreview, column: string | null): string[] {
  const index = column === null ? -1 : header.indexOf(column);
  return rows.map((row) => row[index]?.trim() ?? '').filter(Boolean);
}

/** The first format in which every date of the sample can be read; undefined where none fits. */
export function suggestFormat(
  preview: ImportPreview,
  column: string | null,
  zone: string,
): string | undefined {
  const samples = samplesIn(preview, column);
  return dateFormats.find((format) => {
    const read = dateParser({ formats: [format], zone });
    return samples.length > 0 && samples.every((sample) => read(sample) !== undefined);
  });
}
