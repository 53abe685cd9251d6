'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { priorityWord } from '@/components/ui/priority';
import { statusWord } from '@/components/ui/status';
import {
  type ImportDraft,
  type ImportField,
  importFields,
  type ImportPreview,
  neededFields,
} from '@/zero/import/draft';
import { ticketPriorities, ticketStatuses } from '@/zero/ticket/values';
import { fieldWords } from './field-words';
import { WordMap } from './word-map';

type MappingFormProps = {
  preview: ImportPreview;
  draft: ImportDraft;
  onChange: (part: Partial<ImportDraft>) => void;
};

const nothing = '\u0000';

/** Which column is what, and what its words mean. */
export function MappingForm({ preview, draft, onChange }: MappingFormProps) {
  const options = preview.header.map((name) => ({ value: name, label: name }));
  const setColumn = (field: ImportField, column: string) =>
    onChange({ columns: { ...draft.columns, [field]: column === nothing ? null : column } });
  const wordsOf = (column: string | null) => (column === null ? [] : (preview.words[column] ?? []));
  return (
    <div className="flex flex-col gap-5">
      <fieldset>
        <legend className="mb-2 text-13 font-semibold">Columns</legend>
        <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
          {importFields.map((field) => {
            const isNeeded = neededFields.includes(field);
            return (
              <Select
                key={field}
                label={fieldWords[field]}
                size="sm"
                placeholder="Choose a column"
                options={isNeeded ? options : [{ value: nothing, label: 'Leave out' }, ...options]}
                value={draft.columns[field] ?? (isNeeded ? null : nothing)}
                onValueChange={(column) => setColumn(field, column)}
                error={isNeeded && !draft.columns[field] ? 'Needed.' : undefined}
              />
            );
          })}
        </div>
      </fieldset>
      <div className="grid grid-cols-3 gap-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        <TextField
          label="Client where none is named"
          size="sm"
          maxLength={160}
          value={draft.clientDefault}
          onChange={({ target }) => onChange({ clientDefault: target.value })}
        />
        <TextField
          label="Dates look like"
          size="sm"
          maxLength={60}
          value={draft.dateFormat}
          onChange={({ target }) => onChange({ dateFormat: target.value })}
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
        meanings={ticketStatuses.map((value) => ({ value, label: statusWord(value) }))}
        value={draft.status}
        fallback="open"
        onChange={(status) => onChange({ status })}
      />
      <WordMap
        label="Priority"
        words={wordsOf(draft.columns.priority)}
        meanings={ticketPriorities.map((value) => ({ value, label: priorityWord(value) }))}
        value={draft.priority}
        fallback="medium"
        onChange={(priority) => onChange({ priority })}
      />
    </div>
  );
}
