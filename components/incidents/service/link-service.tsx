'use client';

import { useQuery } from '@rocicorp/zero/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import type { LinkSubject } from '@/components/platform/module/define-screens';
import { CommandDialog } from '@/components/platform/shell/command-dialog';
import { useLinkChanges } from '@/components/platform/subject-link/use-link-changes';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';

/** Services offered at once; typing finds the others. */
const mostOffered = 12;

/** Finds the service that something of another module is about. */
export function LinkService({ subject, onClose }: { subject: LinkSubject; onClose: () => void }) {
  const { organization } = useTenant();
  const { link } = useLinkChanges();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(true);
  const { subjectType, subjectId, label } = subject;
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const typed = text.trim().toLowerCase();
  const offered = services
    .filter(({ name, archivedAt }) => archivedAt === null && name.toLowerCase().includes(typed))
    .slice(0, mostOffered);
  return (
    <CommandDialog
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={onClose}
      label={`Link ${label} with`}
      placeholder="Service: name"
      text={text}
      onTextChange={setText}
      empty="No matching services."
    >
      {offered.map(({ id, name }) => (
        <Command.Item
          key={id}
          value={id}
          onSelect={() => {
            const to = { subjectType: 'service', subjectId: id };
            link({ from: { subjectType, subjectId }, to }, name);
            setOpen(false);
          }}
          className="option-row aria-selected:bg-hover"
        >
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {name}
          </span>
        </Command.Item>
      ))}
    </CommandDialog>
  );
}
