'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import { macroFields } from '@/zero/desk/macro/fields';
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
  const save = useSave();
  const write = useWrite();
  const mayChange = !macro || mayChangeMacro(actor, macro);
  const mayShare = can(actor, 'macro.share') && (!macro?.isShared || macro.memberId === actor.id);
  const place = () => ({ organizationId: organization.id, at: Date.now() });
  const form = useEntityForm({
    schema: contentSchema(kind),
    defaults: {
      name: macro?.name ?? '',
      body: macro?.body ?? '',
      actions: macro?.actions ?? {},
      isShared: macro?.isShared ?? false,
    },
    save: (content) =>
      macro
        ? save(mutators.macro.change({ ...place(), macroId: macro.id, kind, ...content }), 'Macro')
        : save(mutators.macro.create({ ...place(), id: newId(), kind, ...content }), 'Macro'),
    onSaved: onClose,
  });

  function remove() {
    if (macro) void write(mutators.macro.remove({ ...place(), macroId: macro.id }), 'Macro');
    onClose();
  }

  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={titleOf(kind, macro, mayChange)}
      {...(!mayChange && { description: 'It is shared. A manager can change it.' })}
      submitLabel={mayChange ? (macro ? `Save ${kind}` : `Add ${kind}`) : undefined}
      extra={
        macro &&
        mayChange && (
          <Button variant="danger" onClick={remove}>
            Remove {kind}
          </Button>
        )
      }
    >
      <fieldset disabled={!mayChange} className="flex min-w-0 flex-col gap-4">
        <TextField label="Name" maxLength={macroNameLimit} {...form.text('name')} />
        <BodyField {...form.value('body')} disabled={!mayChange} />
        {kind === 'macro' && <ActionFields {...form.value('actions')} disabled={!mayChange} />}
        {mayShare && <Checkbox label="Share with all colleagues" {...form.checked('isShared')} />}
      </fieldset>
    </EntityDialog>
  );
}

/** What the form holds: a snippet has a text, a macro a text or something to do. */
const contentSchema = (kind: MacroKind) =>
  z
    .object({
      name: macroFields.name,
      body: macroFields.body.refine((body) => unknownIn(body).length === 0, {
        error: ({ input }) => `There is no placeholder {{${unknownIn(String(input))[0]}}}.`,
      }),
      actions: macroFields.actions,
      isShared: macroFields.isShared,
    })
    .refine(({ body, actions }) => body.trim() !== '' || hasActions(actions), {
      path: ['body'],
      message: kind === 'macro' ? 'Write a text or choose an action.' : 'Write a text.',
    });

function titleOf(kind: MacroKind, macro: Macro | undefined, mayChange: boolean): string {
  if (!macro) return `Add ${kind}`;
  return mayChange ? `Change ${kind}` : macro.name;
}
