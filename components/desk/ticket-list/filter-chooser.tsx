'use client';

import { memo, useRef, useState } from 'react';
import { narrow } from '@/components/platform/shell/command';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { CommandItems } from '@/components/platform/shell/command-items';
import { type FilterPart, filterParts } from './facet';

type FilterChooserProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (part: FilterPart) => void;
};

/** Which part of the filter to change, by a letter or two. */
export const FilterChooser = memo(function FilterChooser({
  open,
  onOpenChange,
  onChoose,
}: FilterChooserProps) {
  const [text, setText] = useState('');
  const chosen = useRef<FilterPart>(undefined);
  const parts = Object.entries(filterParts) as [FilterPart, string][];

  const commands = parts.map(([part, label]) => ({
    id: part,
    label,
    run: () => {
      chosen.current = part;
    },
  }));

  function openChosen() {
    setText('');
    if (chosen.current) onChoose(chosen.current);
    chosen.current = undefined;
  }

  return (
    <CommandDialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={openChosen}
      label="Filter tickets by"
      placeholder="Filter by"
      text={text}
      onTextChange={setText}
      empty="No matching filter."
    >
      <CommandItems
        onChoose={(run) => {
          run();
          onOpenChange(false);
        }}
        group={{ commands: narrow([{ commands }], text).flatMap((group) => group.commands) }}
      />
    </CommandDialog>
  );
});
