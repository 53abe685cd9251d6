import {
  type DateReading,
  type ImportDraft,
  type ImportField,
  importFields,
  type ImportPreview,
} from '@/zero/import/draft';
import { fold } from '@/lib/search/fold';
import { absoluteTime } from '@/lib/format/time';
import { knownPriorities, knownStatuses } from './known-words';
import { dateParser } from './parse-date';

/** How other systems call our fields, in ten languages, without case, marks and signs. */
const names: Record<ImportField, string> = {
  key: 'number|key|issuekey|id|ticketid|ticketnumber|ticket|caseid|casenumber|case|incidentnumber|incident|no|nummer|ticketnummer|numero|numer|编号|工单编号|番号|チケット番号',
  title:
    'title|subject|summary|shortdescription|topic|name|betreff|titel|objet|titre|asunto|titulo|assunto|oggetto|titolo|onderwerp|temat|tytul|主题|标题|件名|タイトル',
  client:
    'client|company|organization|organisation|customer|account|accountname|location|kunde|firma|unternehmen|entreprise|societe|cliente|empresa|azienda|klant|bedrijf|klient|客户|公司|顧客|会社',
  status:
    'status|state|incidentstate|ticketstatus|zustand|statut|etat|estado|stato|toestand|stan|状态|ステータス|状態',
  openedAt:
    'createdat|created|openedat|opened|createdon|createddate|createdtime|date|openedon|erstellt|erstelltam|datum|creele|datedecreation|creado|fechadecreacion|fecha|criadoem|datadecriacao|creato|creatoil|datadicreazione|aangemaakt|aangemaaktop|utworzono|datautworzenia|创建时间|创建日期|作成日|作成日時',
  requester:
    'requesteremail|requester|requestername|calleremail|caller|callerid|reporteremail|reporter|contactemail|contact|from|email|anforderer|melder|demandeur|solicitante|richiedente|aanvrager|zglaszajacy|请求人|依頼者',
  assignee:
    'assigneeemail|assignee|assignedto|owner|agent|assigneename|bearbeiter|zugewiesenan|assignea|asignadoa|responsavel|assegnatoa|toegewezenaan|przypisanydo|负责人|处理人|担当者',
  team: 'team|group|assignmentgroup|queue|department|gruppe|abteilung|groupe|equipe|grupo|equipo|gruppo|groep|zespol|grupa|组|团队|グループ|チーム',
  type: 'type|category|tickettype|issuetype|typ|kategorie|categorie|tipo|categoria|soort|kategoria|类型|类别|種類|カテゴリ',
  priority:
    'priority|urgency|severity|prioritat|dringlichkeit|priorite|prioridad|prioridade|priorita|prioriteit|priorytet|优先级|優先度',
  description:
    'description|body|text|message|details|comment|content|beschreibung|nachricht|descripcion|descricao|descrizione|omschrijving|opis|描述|内容|説明',
  updatedAt:
    'updatedat|updated|modified|modifiedat|lastupdated|sysupdatedat|aktualisiert|geandert|misajour|actualizado|atualizadoem|aggiornato|bijgewerkt|zaktualizowano|更新时间|更新日',
  resolvedAt:
    'resolvedat|resolved|solvedat|solved|resolutiondate|gelostam|gelost|resolule|resuelto|resolvidoem|risolto|opgelostop|rozwiazano|解决时间|解決日',
  closedAt:
    'closedat|closed|closedon|closeddate|geschlossenam|geschlossen|fermele|cerrado|fechadoem|chiuso|geslotenop|zamknieto|关闭时间|終了日',
};

const dateFormats = [
  "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
  "yyyy-MM-dd'T'HH:mm:ssXXX",
  "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
  "yyyy-MM-dd'T'HH:mm:ssXX",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm",
  'yyyy-MM-dd HH:mm:ss XX',
  'yyyy-MM-dd HH:mm:ss XXX',
  "yyyy-MM-dd HH:mm:ss 'UTC'",
  'yyyy-MM-dd HH:mm:ss.SSS',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'yyyy-MM-dd',
  'yyyy/MM/dd HH:mm:ss',
  'yyyy/MM/dd HH:mm',
  'yyyy/MM/dd',
  ...['dd/MMM/yy', 'dd/MMM/yyyy', 'd MMM yyyy', 'dd-MMM-yy', 'dd-MMM-yyyy', 'MMM d, yyyy'].flatMap(
    withTimes,
  ),
  // With points, nobody writes the month first.
  ...['dd.MM.', 'dd/MM/', 'dd-MM-', 'MM/dd/', 'MM-dd-'].flatMap((day) =>
    ['yyyy', 'yy'].flatMap((year) => withTimes(day + year)),
  ),
  'excel',
  't',
  'T',
];

function withTimes(day: string): string[] {
  return ['', ' HH:mm', ' HH:mm:ss', ' h:mm a', ' h:mm:ss a', ', HH:mm', ', h:mm a'].map(
    (time) => day + time,
  );
}

/** The answers that the form begins with: what the names and words of the file suggest. */
export function suggestDraft(preview: ImportPreview, zone: string): ImportDraft {
  const columns = suggestColumns(importFields, names, preview.header);
  const wordsOf = (column: string | null) =>
    Object.keys((column !== null && preview.words[column]) || {});
  const dates = suggestDates(preview, columns.openedAt, zone);
  return {
    delimiter: preview.delimiter,
    columns,
    clientDefault: '',
    statusDefault: null,
    status: knownStatuses(wordsOf(columns.status)),
    priority: knownPriorities(wordsOf(columns.priority)),
    ...dates,
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
  const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const columnFor = (field: Field) => {
    for (const name of known[field].split('|')) {
      const column = header.find((title) => plain(title) === fold(name) && !taken.has(title));
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

/** What stands in a column of the first rows. */
export function samplesIn({ header, rows }: ImportPreview, column: string | null): string[] {
  const index = column === null ? -1 : header.indexOf(column);
  return rows.map((row) => row[index]?.trim() ?? '').filter(Boolean);
}

/**
 * The format in which most dates of the sample can be read, or the two readings of one, where nothing
 * in the whole column tells the day from the month: then the format is left empty.
 */
export function suggestDates(
  preview: ImportPreview,
  column: string | null,
  zone: string,
): { dateFormat: string; dateReadings: DateReading[] } {
  const samples = samplesIn(preview, column);
  const { first, example } = (column !== null && preview.dates[column]) || {};
  const counts = dateFormats.map((format) => {
    if (first === 'day' && format.startsWith('MM')) return 0;
    if (first === 'month' && format.startsWith('dd')) return 0;
    const read = dateParser({ formats: [format], zone });
    return samples.filter((sample) => read(sample) !== undefined).length;
  });
  const most = Math.max(...counts);
  const fitting = dateFormats.filter((_, at) => most > 0 && counts[at] === most);
  const byDay = fitting.find((format) => format.startsWith('dd'));
  const byMonth = fitting.find((format) => format.startsWith('MM'));
  if (first === 'unknown' && example && byDay && byMonth) {
    const readings = [byDay, byMonth].map((format) => ({
      format,
      example,
      reads: readingOf(example, format, zone),
    }));
    return { dateFormat: '', dateReadings: readings };
  }
  return { dateFormat: fitting[0] ?? '', dateReadings: [] };
}

function readingOf(example: string, format: string, zone: string): string {
  const at = dateParser({ formats: [format], zone })(example);
  return at === undefined ? format : absoluteTime(at, zone);
}
