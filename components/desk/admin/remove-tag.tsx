'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { fromValue, nothing } from '@/components/core/choices/nothing';
import { TagDot } from '@/components/desk/ticket/tag-chip';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { mutators } from '@/zero/mutators';
import type { Tag } from '@/zero/desk/tag/schema';

type RemoveTagProps = { tag: Tag; tags: readonly Tag[]; onClose: () => void };

/** Takes a tag off every ticket, or gives those tickets another in its place. */
export function RemoveTag({ tag, tags, onClose }: RemoveTagProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [value, setValue] = useState<string>(nothing);
  const intoId = fromValue(value);

  function remove() {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.tag.remove({ ...place, tagId: tag.id, intoId }), 'Tag');
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`Remove the tag “${tag.name}”?`}
      description="It disappears from every ticket. This cannot be undone."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={remove}>
            {intoId ? 'Merge tags' : 'Remove tag'}
          </Button>
        </>
      }
    >
      <Combobox
        label="Tag its tickets instead with"
        options={[
          { value: nothing, label: 'No other tag' },
          ...tags
            .filter(({ id }) => id !== tag.id)
            .map(({ id, name, hue }) => ({
              value: id,
              label: name,
              icon: <TagDot hue={hue} />,
            })),
        ]}
        value={value}
        onValueChange={setValue}
      />
    </Dialog>
  );
}
