'use client';

import { TagSimpleIcon } from '@phosphor-icons/react/dist/ssr/TagSimple';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { RowButton } from '@/components/platform/list/row-button';
import { useTenant } from '@/components/platform/sync/tenant';
import { TagChip } from '@/components/platform/tag/tag-chip';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { queries } from '@/zero/queries';
import type { Tag } from '@/zero/platform/tag/schema';
import { TagDialog } from './tag-dialog';

/** The words by which people sort tickets and other subjects. Whoever adds a tag to one can create it. */
export function TagsTab() {
  const { organization } = useTenant();
  const [tags, { type }] = useQuery(queries.tag.all({ organizationId: organization.id }));
  const [open, setOpen] = useState<Tag | 'new'>();
  const columns = useMemo(() => columnsFor(setOpen), []);
  const list = useList({ columns, rows: tags, rowKey: ({ id }) => id });
  return (
    <>
      <EntityListPage
        caption="Tags"
        noun="tag"
        list={list}
        isComplete={type === 'complete'}
        empty="No tags yet. Add one here, or type its name where you add tags."
        toolbar={{
          label: 'Tags',
        }}
        add={{ text: 'Add tag', icon: <TagSimpleIcon aria-hidden />, onAdd: () => setOpen('new') }}
      />
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
      <RowButton
        row={tag.id}
        label={`Change ${tag.name}`}
        onOpen={() => onOpen(tag)}
        className="flex items-center"
      >
        <TagChip name={tag.name} hue={tag.hue} />
      </RowButton>
    ),
  },
  {
    id: 'created',
    header: 'Made',
    align: 'end',
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
  },
];
