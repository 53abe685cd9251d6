'use client';

import { Command } from 'cmdk';
import { type ReactNode, useState } from 'react';
import type { LinkSubject } from '@/components/platform/module/define-screens';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import type { ReferenceType } from '@/zero/references';
import { useLinkChanges } from './use-link-changes';

/** What is offered at once; typing finds the rest. */
export const mostOffered = 12;

type LinkPickerProps = {
  subject: LinkSubject;
  /** The type that it is linked with. */
  type: ReferenceType;
  placeholder: string;
  /** What to say where nothing matches. */
  empty: string;
  text: string;
  onTextChange: (text: string) => void;
  /** What matches the text; `label` names it in the message. */
  options: readonly { id: string; label: string; content: ReactNode }[];
  onClose: () => void;
};

/** Finds what a subject is linked with, and links it; the link can be undone. */
export function LinkPicker({
  subject: { subjectType, subjectId, label },
  type,
  options,
  onClose,
  ...dialog
}: LinkPickerProps) {
  const { link } = useLinkChanges();
  const [isOpen, setOpen] = useState(true);
  return (
    <CommandDialog
      {...dialog}
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      label={`Link ${label} with`}
    >
      {options.map((option) => (
        <Command.Item
          key={option.id}
          value={option.id}
          onSelect={() => {
            const to = { subjectType: type, subjectId: option.id };
            link({ from: { subjectType, subjectId }, to }, option.label);
            setOpen(false);
          }}
          className="option-row aria-selected:bg-hover"
        >
          {option.content}
        </Command.Item>
      ))}
    </CommandDialog>
  );
}
