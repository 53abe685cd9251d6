'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { formatExact, formatNoun } from '@/lib/format/number';
import type { ImportDraft } from '@/zero/desk/import/draft';
import type { AddressDomains } from '@/zero/platform/import/preview';

type ClientAnswersProps = {
  draft: ImportDraft;
  /** Of the requesters' addresses, where their column holds any. */
  domains: AddressDomains | undefined;
  onChange: (part: Partial<ImportDraft>) => void;
};

const shownDomains = 12;

/** Whose the tickets are of which no column says it. */
export function ClientMatches({ draft, domains, onChange }: ClientAnswersProps) {
  return (
    <div className="flex flex-col gap-3">
      <TextField
        label="Client where none is named"
        size="sm"
        className="max-w-80"
        maxLength={160}
        value={draft.clientDefault}
        onChange={({ target }) => onChange({ clientDefault: target.value })}
      />
      {domains && (
        <div className="flex flex-col gap-1">
          <Checkbox
            label="Take the domain of the requester’s address as the client where none is named"
            checked={draft.clientByDomain}
            onCheckedChange={(clientByDomain) => onChange({ clientByDomain })}
          />
          <p className="text-13 text-ink-muted">{wordsOf(domains)}</p>
        </div>
      )}
    </div>
  );
}

function wordsOf({ companies, count, shared, none }: AddressDomains): string {
  const listed = companies
    .slice(0, shownDomains)
    .map(([domain, rows]) => `${domain} (${formatExact(rows)})`);
  const more = count - listed.length;
  return [
    listed.length > 0 && `By rows: ${listed.join(', ')}`,
    more > 0 && ` and ${formatExact(more)} more`,
    listed.length > 0 && '.',
    shared > 0 &&
      ` ${formatNoun(shared, 'row')} at public providers such as gmail.com: each person is a client of their own.`,
    none > 0 && ` ${formatNoun(none, 'row')} without an address: they need the client above.`,
  ]
    .filter(Boolean)
    .join('')
    .trim();
}
