import type { ImportKind } from '@/components/platform/import/import-kind';
import { formatExact, formatNoun, formatTickets } from '@/lib/format/number';
import {
  type ClientNameGroup,
  dateFields,
  type ImportDraft,
  type TicketImportResult,
  mappingOf,
  missingFields,
} from '@/zero/desk/import/draft';
import { isTranslated, keptDateFormats, unreadDates } from '@/zero/platform/import/preview';
import { MappingForm } from './mapping-form';

/** Tickets of another desk. */
export const ticketImport: ImportKind<ImportDraft, TicketImportResult> = {
  name: 'import',
  path: 'import',
  noun: 'tickets',
  hint: 'A CSV with one ticket a row and a header, up to 50 MB. You see what becomes of it before anything is written; importing a file twice changes nothing.',
  Form: MappingForm,
  isReady: (draft, preview) =>
    missingFields(draft).length === 0 &&
    unreadDates(
      preview,
      draft.dateFormats,
      dateFields.map((field) => draft.columns[field]),
    ).length === 0 &&
    isTranslated(preview, draft.columns.status, draft.status, draft.statusRest) &&
    isTranslated(preview, draft.columns.priority, draft.priority, draft.priorityRest),
  mappingOf,
  // What the file says counts before what was chosen for another.
  merge: (suggested, kept, preview) => ({
    ...suggested,
    columns: { ...suggested.columns, ...kept.columns },
    clientDefault: kept.clientDefault,
    clientByDomain: kept.clientByDomain ?? false,
    clientNames: kept.clientNames ?? {},
    spellings: mergedSpellings(kept.spellings ?? [], kept.clientNames ?? {}),
    statusDefault: kept.statusDefault ?? null,
    zone: kept.zone,
    dateFormats: keptDateFormats(preview, kept.dateFormats),
    status: { ...suggested.status, ...kept.status },
    priority: { ...suggested.priority, ...kept.priority },
  }),
  afterCheck: (draft, { spellings }) => ({
    ...draft,
    spellings: [...mergedSpellings(draft.spellings, draft.clientNames), ...spellings],
  }),
  linesOf: ({ rows, tickets, made, spellings }, dryRun) => {
    const would = dryRun ? 'would be ' : '';
    return [
      `${formatNoun(rows.read, 'row')}: ${formatExact(rows.taken)} ${would}taken, ${formatExact(rows.unchanged)} unchanged, ${formatExact(rows.rejected)} rejected.`,
      `${formatTickets(tickets.created)} ${would}created, ${formatExact(tickets.updated)} updated, ${formatExact(tickets.kept)} left as they were changed here.`,
      `${formatNoun(made.clients, 'client')}, ${formatNoun(made.teams, 'team')}, ${formatNoun(made.types, 'type')} and ${formatNoun(made.agents + made.requesters, 'person', 'people')} ${would}made.`,
      ...(dryRun && spellings.length > 0
        ? [
            `${formatExact(spellings.length)} ${spellings.length === 1 ? 'client has' : 'clients may have'} several spellings in this file: see “Spellings of one client?” above.`,
          ]
        : []),
    ];
  },
};

/** The groups that somebody has merged; a check finds the others again. */
const mergedSpellings = (
  groups: readonly ClientNameGroup[],
  names: Readonly<Record<string, string>>,
) => groups.filter((group) => group.some(({ name }) => names[name] !== undefined));
