'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { readAuditFilter } from '@/zero/platform/audit/filter';

type SubjectFilterProps = {
  subject: string | undefined;
  onSubjectChange: (subject: string | undefined) => void;
  ref: RefObject<HTMLInputElement | null>;
};

/** Leaves what is about one ticket, by its number, or about anything, by its id. */
export function SubjectFilter({ subject = '', onSubjectChange, ref }: SubjectFilterProps) {
  const [typed, setTyped] = useState(subject);
  const [known, setKnown] = useState(subject);
  // The filter was changed elsewhere: by a button, Back, or "Clear filters".
  if (known !== subject) {
    setKnown(subject);
    setTyped(subject);
  }
  const read = readAuditFilter(new URLSearchParams({ subject: typed })).subject;
  const isWrong = typed.trim() !== '' && read === undefined;

  function apply() {
    if (!isWrong && (read ?? '') !== subject) onSubjectChange(read);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') apply();
    if (event.key === 'Escape') setTyped(subject);
  }

  return (
    <TextField
      ref={ref}
      type="search"
      size="sm"
      label="Filter by ticket number or id"
      hideLabel
      aria-invalid={isWrong || undefined}
      icon={<MagnifyingGlassIcon />}
      end={typed === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
      placeholder="Ticket number or id"
      maxLength={40}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={apply}
      onKeyDown={onKeyDown}
      className="w-52 shrink-0 max-sm:w-full"
    />
  );
}
