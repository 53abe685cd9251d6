'use client';

import { ColumnChoices } from '@/components/platform/import/column-choices';
import { DateFields } from '@/components/platform/import/date-fields';
import type { MappingFormProps } from '@/components/platform/import/import-kind';
import { LeftOut } from '@/components/platform/import/left-out';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
import { dateFields, type ImportDraft, importFields, needed } from '@/zero/desk/import/draft';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { ClientMatches } from './client-answers';
import { ClientNames } from './client-spellings';
import { fieldWords } from './field-words';
import { WordMap } from './word-map';

const statuses = ticketStatuses.map((value) => ({ value, label: statusWord(value) }));
const priorities = ticketPriorities.map((value) => ({ value, label: priorityWord(value) }));

/** Which column is what, and what its words mean. */
export function MappingForm({ preview, draft, onChange }: MappingFormProps<ImportDraft>) {
  const { columns } = draft;
  return (
    <div className="flex flex-col gap-5">
      <ColumnChoices
        fields={importFields}
        words={fieldWords}
        needed={needed(draft)}
        preview={preview}
        value={columns}
        onChange={(next) => onChange({ columns: next })}
      />
      <LeftOut
        preview={preview}
        taken={Object.values(columns)}
        advice="A Jira export with its comments, labels and files is imported by the command: npm run import -- --from jira."
      />
      <ClientMatches
        draft={draft}
        domains={columns.requester === null ? undefined : preview.domains[columns.requester]}
        onChange={onChange}
      />
      <div className="grid grid-cols-3 items-start gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {columns.status === null && (
          <Select
            label="Status of every ticket"
            size="sm"
            placeholder="None"
            options={statuses}
            value={draft.statusDefault}
            onValueChange={(statusDefault) => onChange({ statusDefault })}
          />
        )}
        <DateFields
          fields={dateFields}
          words={fieldWords}
          columns={columns}
          preview={preview}
          value={draft.dateFormats}
          onChange={(dateFormats) => onChange({ dateFormats })}
        />
        <TextField
          label="Time zone of the dates"
          size="sm"
          maxLength={60}
          value={draft.zone}
          onChange={({ target }) => onChange({ zone: target.value })}
        />
      </div>
      <WordMap
        key={`status ${columns.status}`}
        label="Status"
        column={columns.status}
        words={preview.words[columns.status ?? '']}
        meanings={statuses}
        value={draft.status}
        onChange={(status) => onChange({ status })}
        rest={draft.statusRest}
        onRestChange={(statusRest) => onChange({ statusRest })}
      />
      <WordMap
        key={`priority ${columns.priority}`}
        label="Priority"
        column={columns.priority}
        words={preview.words[columns.priority ?? '']}
        meanings={priorities}
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
        rest={draft.priorityRest}
        onRestChange={(priorityRest) => onChange({ priorityRest })}
      />
      <ClientNames
        groups={draft.spellings}
        value={draft.clientNames}
        onChange={(clientNames) => onChange({ clientNames })}
      />
    </div>
  );
}
