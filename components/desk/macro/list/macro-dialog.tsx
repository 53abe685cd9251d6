'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { unknownIn } from '@/zero/desk/macro/placeholders';
import { hasActions, mayChangeMacro } from '@/zero/desk/macro/rules';
import { type MacroKind, macroNameLimit } from '@/zero/desk/macro/values';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import type { Macro } from '@/zero/desk/macro/schema';
import { ActionFields } from './action-fields';
import { BodyField } from './body-field';

type MacroDialogProps = {
  kind: MacroKind;
  /** Undefined for a new one. */
  macro: Macro | undefined;
  onClose: () => void;
};

/** What a macro or snippet says and does, and who has it. */
export function MacroDialog({ kind, macro, onClose }: MacroDialogProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [typed, setTyped] = useState(macro?.name ?? '');
  const [body, setBody] = useState(macro?.body ?? '');
  const [actions, setActions] = useState(macro?.actions ?? {});
  const [isShared, setIsShared] = useState(macro?.isShared ?? false);
  const [isSaving, setIsSaving] = useState(false);
  const [id] = useState(newId);
  const name = typed.trim();
  const mayChange = !macro || mayChangeMacro(actor, macro);
  const mayShare = can(actor, 'macro.share') && (!macro?.isShared || macro.memberId === actor.id);
  const says = body.trim() !== '';
  const isReady =
    mayChange && name !== '' && unknownIn(body).length === 0 && (says || hasActions(actions));
  const place = () => ({ organizationId: organization.id, at: Date.now() });

  async function save() {
    if (!isReady || isSaving) return;
    const content = { kind, isShared, name, body, actions };
    setIsSaving(true);
    const outcome = await (macro
      ? write(mutators.macro.change({ ...place(), macroId: macro.id, ...content }), 'Macro')
      : write(mutators.macro.create({ ...place(), id, ...content }), 'Macro'));
    setIsSaving(false);
    // What is refused or cannot be sent stays to be mended.
    if (outcome === 'saved' || outcome === 'unknown') onClose();
  }

  function remove() {
    if (macro) void write(mutators.macro.remove({ ...place(), macroId: macro.id }), 'Macro');
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={titleOf(kind, macro, mayChange)}
      {...(!mayChange && { description: 'It is shared. A manager can change it.' })}
      actions={
        <>
          {macro && mayChange && (
            <Button variant="danger" className="mr-auto" onClick={remove}>
              Remove {kind}
            </Button>
          )}
          <Button onClick={onClose}>{mayChange ? 'Cancel' : 'Close'}</Button>
          {mayChange && (
            <Button
              variant="primary"
              disabled={!isReady}
              loading={isSaving}
              onClick={() => void save()}
            >
              {macro ? `Save ${kind}` : `Add ${kind}`}
            </Button>
          )}
        </>
      }
    >
      <fieldset disabled={!mayChange} className="flex min-w-0 flex-col gap-4">
        <TextField
          label="Name"
          maxLength={macroNameLimit}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <BodyField value={body} onValueChange={setBody} disabled={!mayChange} />
        {kind === 'macro' && (
          <ActionFields value={actions} onValueChange={setActions} disabled={!mayChange} />
        )}
        {mayShare && (
          <Checkbox
            label="Share with all colleagues"
            checked={isShared}
            onCheckedChange={setIsShared}
          />
        )}
      </fieldset>
    </Dialog>
  );
}

function titleOf(kind: MacroKind, macro: Macro | undefined, mayChange: boolean): string {
  if (!macro) return `Add ${kind}`;
  return mayChange ? `Change ${kind}` : macro.name;
}
