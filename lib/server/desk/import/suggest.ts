import { type ImportDraft, type ImportField, importFields } from '@/zero/desk/import/draft';
import type { ImportPreview } from '@/zero/platform/import/preview';
import { normalizeText } from '@/lib/search/normalize-text';
import { knownPriorities, knownStatuses } from './known-words';

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
  requesterName:
    'requestername|requester|callername|caller|reportername|reporter|contactname|contact|fullname|anforderer|melder|demandeur|solicitante|richiedente|aanvrager|zglaszajacy|请求人|依頼者',
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

/** The answers that the form begins with: what the names and words of the file suggest. */
export function suggestDraft(preview: ImportPreview, zone: string): ImportDraft {
  const columns = suggestColumns(importFields, names, preview);
  const wordsOf = (column: string | null) =>
    Object.keys((column !== null && preview.words[column]) || {});
  return {
    delimiter: preview.delimiter,
    columns,
    clientDefault: '',
    clientByDomain: false,
    clientNames: {},
    spellings: [],
    statusDefault: null,
    statusRest: null,
    status: knownStatuses(wordsOf(columns.status)),
    priority: knownPriorities(wordsOf(columns.priority)),
    priorityRest: null,
    dateFormats: {},
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
  { header, repeated }: Pick<ImportPreview, 'header' | 'repeated'>,
): Record<Field, string | null> {
  const taken = new Set(Object.keys(repeated));
  const plain = (name: string) => normalizeText(name).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  const columnFor = (field: Field) => {
    for (const name of known[field].split('|')) {
      const column = header.find(
        (title) => plain(title) === normalizeText(name) && !taken.has(title),
      );
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
