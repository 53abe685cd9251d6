'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import type { SavedView } from '@/zero/platform/view/schema';
import { viewFields } from '@/zero/platform/view/fields';
import { viewNameLimit, type ViewSurface } from '@/zero/platform/view/values';

type ViewFormProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
} & (
  | { /** The view to rename. */ view: SavedView }
  | {
      /** The screen of which a new view is kept. */
      surface: ViewSurface;
      /** What it keeps: the screen's query. */
      search: string;
      /** Called with the new view's id. */
      onKept: (viewId: string) => void;
    }
);

const viewSchema = z.object({ name: viewFields.name, isShared: viewFields.isShared });

/** Names a view. */
export function ViewForm({ open, onOpenChange, ...what }: ViewFormProps) {
  const view = 'view' in what ? what.view : undefined;
  const { organization, actor } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: viewSchema,
    defaults: { name: view?.name ?? '', isShared: false },
    save: saveView,
    onSaved: () => onOpenChange(false),
    startsAnew: !view,
  });

  async function saveView({ name, isShared }: z.infer<typeof viewSchema>) {
    const place = { organizationId: organization.id, name, at: Date.now() };
    if ('view' in what) {
      return save(mutators.view.change({ ...place, viewId: what.view.id }), 'Name');
    }
    const { surface, search, onKept } = what;
    const id = newId();
    const fresh = { id, surface, isShared, config: { search } };
    const refusal = await save(mutators.view.create({ ...place, ...fresh }), 'View');
    if (!refusal) onKept(id);
    return refusal;
  }

  const verb = view ? 'Rename view' : 'Save view';
  return (
    <EntityDialog
      form={form}
      open={open}
      onClose={() => onOpenChange(false)}
      title={verb}
      submitLabel={verb}
    >
      <TextField label="Name" maxLength={viewNameLimit} required {...form.text('name')} />
      {!view && can(actor, 'view.share') && (
        <Checkbox label="Share with all colleagues" {...form.checked('isShared')} />
      )}
    </EntityDialog>
  );
}
