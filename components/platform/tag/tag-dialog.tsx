'use client';

import { useState } from 'react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { freeName } from '@/components/core/form/free-name';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { TagDot, tagHue } from '@/components/platform/tag/tag-chip';
import { ReplaceDialog } from '@/components/platform/admin/replace-dialog';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { HuePicker } from '@/components/ui/hue-picker';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { hueSchema, tagNameLimit, tagNameSchema } from '@/zero/platform/tag/fields';
import { mutators } from '@/zero/mutators';
import type { Tag } from '@/zero/platform/tag/schema';

type TagDialogProps = {
  /** Undefined for a new one. */
  tag: Tag | undefined;
  tags: readonly Tag[];
  onClose: () => void;
};

/** A tag's name and colour, and the way to remove it or make it part of another. */
export function TagDialog({ tag, tags, onClose }: TagDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const write = useWrite();
  const [isRemoving, setIsRemoving] = useState(false);
  const place = () => ({ organizationId: organization.id, at: Date.now() });
  const message = 'There is a tag of this name already.';
  const form = useEntityForm({
    schema: z.object({
      name: freeName(tagNameSchema, { among: tags, ownId: tag?.id, message }),
      /** Undefined for that of its name. */
      hue: hueSchema.optional(),
    }),
    defaults: { name: tag?.name ?? '', hue: tag?.hue },
    save: ({ name, hue = tagHue(name) }) =>
      tag
        ? save(mutators.tag.change({ ...place(), tagId: tag.id, name, hue }), 'Tag')
        : save(mutators.tag.create({ ...place(), id: newId(), name, hue }), 'Tag'),
    onSaved: onClose,
  });

  if (tag && isRemoving) {
    return (
      <ReplaceDialog
        title={`Remove the tag “${tag.name}”?`}
        description="It disappears from everything that has it. This cannot be undone."
        label="Put in its place"
        options={tags
          .filter(({ id }) => id !== tag.id)
          .map(({ id, name, hue }) => ({ id, name, icon: <TagDot hue={hue} /> }))}
        noneLabel="No other tag"
        confirmLabel={(intoId) => (intoId === null ? 'Remove tag' : 'Merge tags')}
        onConfirm={(intoId) =>
          void write(mutators.tag.remove({ ...place(), tagId: tag.id, intoId }), 'Tag')
        }
        onClose={onClose}
      />
    );
  }
  const { value: hue = tagHue(form.values.name.trim()), onValueChange } = form.value('hue');
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      size="sm"
      title={tag ? 'Change tag' : 'Add tag'}
      submitLabel={tag ? 'Change tag' : 'Add tag'}
      extra={tag && <Button onClick={() => setIsRemoving(true)}>Remove or merge</Button>}
    >
      <TextField label="Name" maxLength={tagNameLimit} {...form.text('name')} />
      <HuePicker label="Colour" value={hue} onValueChange={onValueChange} />
    </EntityDialog>
  );
}
