'use client';

import { type FormEvent, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import type { SavedView } from '@/zero/platform/view/schema';
import { viewNameLimit, type ViewSurface } from '@/zero/platform/view/values';

type ViewDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
} & (
  | { /** The view to rename. */ view: SavedView }
  | {
      /** The screen of which a new view is kept. */
      surface: ViewSurface;
      /** What it keeps: the screen's query. */
      search: string;
      /** Called at once with the new view's id. */
      onKept: (viewId: string) => void;
    }
);

/** Names a view. */
export function ViewDialog({ open, onOpenChange, ...what }: ViewDialogProps) {
  const view = 'view' in what ? what.view : undefined;
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setIsShared] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    const place = { organizationId: organization.id, name, at: Date.now() };
    if ('view' in what) {
      void write(mutators.view.change({ ...place, viewId: what.view.id }), 'Name');
    } else {
      const { surface, search, onKept } = what;
      const id = newId();
      const fresh = { id, surface, isShared, config: { search } };
      void write(mutators.view.create({ ...place, ...fresh }), 'View');
      setName('');
      onKept(id);
    }
    onOpenChange(false);
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={view ? 'Rename view' : 'Save view'}>
      <form onSubmit={save} className="flex flex-col gap-4">
        <TextField
          label="Name"
          value={name}
          maxLength={viewNameLimit}
          required
          onChange={({ target }) => setName(target.value)}
        />
        {!view && can(actor, 'view.share') && (
          <Checkbox
            label="Share with all colleagues"
            checked={isShared}
            onCheckedChange={setIsShared}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {view ? 'Rename view' : 'Save view'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
