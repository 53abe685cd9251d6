'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import type { LinkDialogProps } from '@/components/platform/module/define-screens';
import { LinkPicker, mostOffered } from '@/components/platform/subject-link/link-picker';
import { useTenant } from '@/components/platform/sync/tenant';
import { containsText } from '@/lib/search/normalize-text';
import { queries } from '@/zero/queries';

/** Finds the service that something of another module is about. */
export function LinkService({ subject, onClose }: LinkDialogProps) {
  const { organization } = useTenant();
  const [text, setText] = useState('');
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const offered = services
    .filter(({ name, archivedAt }) => archivedAt === null && containsText(text, name))
    .slice(0, mostOffered);
  return (
    <LinkPicker
      subject={subject}
      type="service"
      placeholder="Service: name"
      empty="No matching services."
      text={text}
      onTextChange={setText}
      options={offered.map(({ id, name }) => ({
        id,
        label: name,
        content: (
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {name}
          </span>
        ),
      }))}
      onClose={onClose}
    />
  );
}
