'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { MultiCombobox } from '@/components/ui/multi-combobox';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Tag } from '@/zero/platform/tag/schema';
import { tagNameLimit } from '@/zero/platform/tag/fields';
import type { PickerProps } from '@/components/ui/picker-props';
import { TagDot, tagHue } from './tag-chip';

type TagPickerProps = PickerProps & {
  trigger: NonNullable<PickerProps['trigger']>;
  /** Names the list. Default: "Tags". */
  label?: string;
  tags: readonly Tag[];
  /** Ids of the tags that are on. */
  value: readonly string[];
  onTag: (tagId: string) => void;
  onUntag: (tagId: string) => void;
};

/** Puts tags on and takes them off; a name that no tag has makes one. */
export function TagPicker({
  label = 'Tags',
  tags,
  value,
  onTag,
  onUntag,
  ...picker
}: TagPickerProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const options = useMemo(
    () => tags.map(({ id, name, hue }) => ({ value: id, label: name, icon: <TagDot hue={hue} /> })),
    [tags],
  );
  const on = tags.filter(({ id }) => value.includes(id)).map(({ name }) => name);

  async function create(typed: string) {
    const name = typed.slice(0, tagNameLimit);
    const id = newId();
    const place = { organizationId: organization.id, at: Date.now() };
    // Both are sent in this order; a tag that is refused leaves nothing to put on.
    const made = write(mutators.tag.create({ ...place, id, name, hue: tagHue(name) }), 'Tag');
    onTag(id);
    await made;
  }

  return (
    <MultiCombobox
      label={label}
      options={options}
      value={value}
      onAdd={onTag}
      onRemove={onUntag}
      onCreate={(name) => void create(name)}
      empty="No tags yet. Type a name to create one."
      triggerLabel={`${label}: ${on.length > 0 ? on.join(', ') : 'none'}`}
      {...picker}
    />
  );
}
