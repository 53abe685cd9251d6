'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { tagHue } from '@/components/desk/ticket/tag-chip';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { HuePicker } from '@/components/ui/hue-picker';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import type { Tag } from '@/zero/desk/tag/schema';
import { tagNameLimit } from '@/zero/desk/tag/fields';
import { isTaken } from '@/components/platform/admin/is-taken';
import { RemoveTag } from './remove-tag';

type TagDialogProps = {
  /** Undefined for a new one. */
  tag: Tag | undefined;
  tags: readonly Tag[];
  onClose: () => void;
};

/** A tag's name and colour, and the way to remove it or make it part of another. */
export function TagDialog({ tag, tags, onClose }: TagDialogProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [typed, setTyped] = useState(tag?.name ?? '');
  const [chosen, setChosen] = useState(tag?.hue);
  const [isRemoving, setIsRemoving] = useState(false);
  const name = typed.trim();
  const hue = chosen ?? tagHue(name);
  const isDouble = isTaken(name, tags, tag?.id);
  const isReady = name !== '' && !isDouble;

  function save() {
    if (!isReady) return;
    const place = { organizationId: organization.id, at: Date.now() };
    void (tag
      ? write(mutators.tag.change({ ...place, tagId: tag.id, name, hue }), 'Tag')
      : write(mutators.tag.create({ ...place, id: newId(), name, hue }), 'Tag'));
    onClose();
  }

  if (tag && isRemoving) return <RemoveTag tag={tag} tags={tags} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={tag ? 'Change tag' : 'Add tag'}
      actions={
        <>
          {tag && (
            <Button className="mr-auto" onClick={() => setIsRemoving(true)}>
              Remove or merge
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            {tag ? 'Change tag' : 'Add tag'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Name"
          maxLength={tagNameLimit}
          value={typed}
          error={isDouble ? 'There is a tag of this name already.' : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <HuePicker label="Colour" value={hue} onChange={setChosen} />
      </div>
    </Dialog>
  );
}
