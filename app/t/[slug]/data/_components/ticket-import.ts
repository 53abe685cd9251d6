import type { ImportKind } from '@/components/import/import-kind';
import { formatExact } from '@/lib/format/number';
import {
  type ImportDraft,
  type ImportOutcome,
  mappingOf,
  missingFields,
  unknownWords,
} from '@/zero/import/draft';
import { MappingForm } from './mapping-form';

/** Tickets of another desk. */
export const ticketImport: ImportKind<ImportDraft, ImportOutcome> = {
  name: 'import',
  path: 'import',
  noun: 'tickets',
  hint: 'A CSV with one ticket a row and a header, up to 50 MB. You see what becomes of it before anything is written; importing a file twice changes nothing.',
  Form: MappingForm,
  isReady: (draft, preview) =>
    missingFields(draft).length === 0 &&
    draft.dateFormat !== '' &&
    unknownWords(preview, draft.columns.status, draft.status).length === 0 &&
    unknownWords(preview, draft.columns.priority, draft.priority).length === 0,
  mappingOf,
  merge: (suggested, kept) => ({
    ...suggested,
    columns: kept.columns,
    clientDefault: kept.clientDefault,
    statusDefault: kept.statusDefault ?? null,
    zone: kept.zone,
    // What the file says of its dates counts before what was chosen for another.
    dateFormat: suggested.dateFormat || kept.dateFormat,
    status: { ...suggested.status, ...kept.status },
    priority: { ...suggested.priority, ...kept.priority },
  }),
  linesOf: ({ rows, tickets, made }, dryRun) => {
    const would = dryRun ? 'would be ' : '';
    return [
      `${formatExact(rows.read)} rows: ${formatExact(rows.taken)} ${would}taken, ${formatExact(rows.unchanged)} unchanged, ${formatExact(rows.rejected)} rejected.`,
      `${formatExact(tickets.created)} tickets ${would}created, ${formatExact(tickets.updated)} updated, ${formatExact(tickets.kept)} left as they were changed here.`,
      `${formatExact(made.clients)} clients, ${formatExact(made.teams)} teams, ${formatExact(made.types)} types and ${formatExact(made.agents + made.requesters)} people ${would}made.`,
    ];
  },
};
