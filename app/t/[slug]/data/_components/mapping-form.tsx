'use client';

import { ColumnChoices } from '@/components/import/column-choices';
import { DateField } from '@/components/import/date-field';
import type { MappingFormProps } from '@/components/import/import-kind';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { priorityWord } from '@/components/ui/priority';
import { statusWord } from '@/components/ui/status';
import { type ImportDraft, importFields, needed } from '@/zero/import/draft';
import { ticketPriorities, ticketStatuses } from '@/zero/ticket/values';
import { fieldWords } from './field-words';
import { WordMap } from './word-map';

const statuses = ticketStatuses.map((value) => ({ value, label: statusWord(value) }));

/** Which column is what, and what its words mean. */
export function MappingForm({ preview, draft, onChange }: MappingFormProps<ImportDraft>) {
  const wordsOf = (column: string | null) => (column !== null && preview.words[column]) || {};
  return (
    <div className="flex flex-col gap-5">
      <ColumnChoices
        fields={importFields}
        words={fieldWords}
        needed={needed(draft)}
        header={preview.header}
        value={draft.columns}
        onChange={(columns) => onChange({ columns })}
      />
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        <TextField
          label="Client where none is named"
          size="sm"
          maxLength={160}
          value={draft.clientDefault}
          onChange={({ target }) => onChange({ clientDefault: target.value })}
        />
        <Select
          label="Status where no column says it"
          size="sm"
          placeholder="None"
          options={statuses}
          value={draft.statusDefault}
          onValueChange={(statusDefault) => onChange({ statusDefault })}
        />
        <DateField
          label="Dates look like"
          format={draft.dateFormat}
          readings={draft.dateReadings}
          onChange={(dateFormat) => onChange({ dateFormat })}
        />
        <TextField
          label="Zone of their clock"
          size="sm"
          maxLength={60}
          value={draft.zone}
          onChange={({ target }) => onChange({ zone: target.value })}
        />
      </div>
      <WordMap
        label="Status"
        words={wordsOf(draft.columns.status)}
        meanings={statuses}
        value={draft.status}
        onChange={(status) => onChange({ status })}
      />
      <WordMap
        label="Priority"
        words={wordsOf(draft.columns.priority)}
        meanings={ticketPriorities.map((value) => ({ value, label: priorityWord(value) }))}
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
      />
    </div>
  );
}
