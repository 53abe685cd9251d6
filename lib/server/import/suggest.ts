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
  waiting_on_client: /wait|pending|await.*(user|client|customer)|customer/i,
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
  const { header, words } = preview;
  const taken = new Set<string>();
  const found = importFields.map((field) => {
    const column = columnFor(field, header, taken);
    if (column !== null) taken.add(column);
    return [field, column] as const;
  });
  const columns = Object.fromEntries(found) as ImportDraft['columns'];
  const wordsOf = (column: string | null) => (column === null ? [] : (words[column] ?? []));
  return {
    delimiter: preview.delimiter,
    columns,
    clientDefault: '',
    status: translated(wordsOf(columns.status), statusWords),
    priority: translated(wordsOf(columns.priority), priorityWords),
    dateFormat: formatOf(preview, columns.openedAt, zone),
    zone,
  };
}

function columnFor(field: ImportField, header: readonly string[], taken: Set<string>) {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const name of names[field].split('|')) {
    const column = header.find((title) => plain(title) === name && !taken.has(title));
    if (column !== undefined) return column;
  }
  return null;
}

/** Each word's likely meaning: the first pattern that fits, and the last fits everything. */
export function translated<Word extends string>(
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

/** The first format in which every date of the sample can be read. */
function formatOf({ header, rows }: ImportPreview, column: string | null, zone: string): string {
  const index = column === null ? -1 : header.indexOf(column);
  const samples = rows.map((row) => row[index]?.trim() ?? '').filter(Boolean);
  const fitting = dateFormats.find((format) => {
    const read = dateParser({ formats: [format], zone });
    return samples.length > 0 && samples.every((sample) => read(sample) !== undefined);
  });
  return fitting ?? 'yyyy-MM-dd HH:mm';
}
