'use client';

import { TagSimpleIcon } from '@phosphor-icons/react/dist/ssr/TagSimple';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { NoRows } from '@/components/platform/sync/no-rows';
import { useTenant } from '@/components/platform/sync/tenant';
import { TagChip } from '@/components/desk/ticket/tag-chip';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { queries } from '@/zero/queries';
import type { Tag } from '@/zero/desk/tag/schema';
import { TagDialog } from './tag-dialog';

/** The words that tickets are sorted by. Whoever tags a ticket makes new ones. */
export function TagsTab() {
  const { organization } = useTenant();
  const [tags, { type }] = useQuery(queries.tag.all({ organizationId: organization.id }));
  const [open, setOpen] = useState<Tag | 'new'>();
  const columns = columnsFor(setOpen);
  return (
    <>
      <div className="flex justify-end px-4 py-3">
        <Button
          size="sm"
          variant="primary"
          icon={<TagSimpleIcon aria-hidden />}
          onClick={() => setOpen('new')}
        >
          Add tag
        </Button>
      </div>
      {tags.length > 0 ? (
        <Table caption="Tags" columns={columns} rows={tags} rowKey={({ id }) => id} />
      ) : (
        <NoRows isKnown={type === 'complete'}>
          No tags yet. Add one here, or press L on a ticket and type a name.
        </NoRows>
      )}
      {open && (
        <TagDialog
          key={open === 'new' ? open : open.id}
          tag={open === 'new' ? undefined : open}
          tags={tags}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

const columnsFor = (onOpen: (tag: Tag) => void): Column<Tag>[] => [
  {
    id: 'name',
    header: 'Tag',
    cell: (tag) => (
      <button
        type="button"
        aria-label={`Change ${tag.name}`}
        onClick={() => onOpen(tag)}
        className="flex items-center rounded-mark py-1 hover:underline pointer-coarse:min-h-11"
      >
        <TagChip name={tag.name} hue={tag.hue} />
      </button>
    ),
  },
  {
    id: 'created',
    header: 'Made',
    align: 'end',
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
