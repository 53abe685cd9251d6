'use client';

import { useDeferredValue, useMemo } from 'react';
import { draftSchema, validationMessage } from '@/components/core/form/draft-schema';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/zero/core/ids';
import { mostInvited } from '@/zero/platform/member/invite';
import { mutators } from '@/zero/mutators';
import { accessDraftSchema, type AccessDraft, emptyAccess } from '../admin/access-draft';
import { AccessFields } from '../admin/access-fields';
import type { People } from '../admin/use-people';
import { planInvites } from './invite-plan';
import { InvitePreview } from './invite-preview';

type InviteDialogProps = { desk: People; open: boolean; onOpenChange: (open: boolean) => void };

type Draft = { list: string; access: AccessDraft };

/** Lets people in by their addresses, one or a pasted list. */
export function InviteDialog({ desk, open, onOpenChange }: InviteDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: draftSchema(
      ({ list, access }: Draft) => {
        const count = invitedOf(planInvites(list, desk.people)).length;
        return {
          list: count === 0 ? 'Enter an address of somebody who is to be invited.' : tooMany(count),
          access: validationMessage(accessDraftSchema, access),
        };
      },
      ({ list, access }) => ({
        members: invitedOf(planInvites(list, desk.people)).map(({ email, name }) => ({
          id: newId(),
          email,
          name,
        })),
        access: accessDraftSchema.parse(access),
      }),
    ),
    defaults: { list: '', access: emptyAccess },
    save: (values) => {
      const place = { organizationId: organization.id, at: Date.now() };
      const done = `Invited ${peopleIn(values.members.length)}`;
      return save(mutators.member.invite({ ...place, ...values }), 'Invitation', done);
    },
    onSaved: () => onOpenChange(false),
    startsAnew: true,
  });
  const read = useDeferredValue(form.values.list);
  const plan = useMemo(() => planInvites(read, desk.people), [read, desk.people]);
  const count = invitedOf(plan).length;
  const list = form.text('list');

  /** What is pasted stays for another try; whom to let in as what is chosen anew each time. */
  function close() {
    form.change({ access: emptyAccess });
    onOpenChange(false);
  }

  return (
    <EntityDialog
      form={form}
      open={open}
      onClose={close}
      size="lg"
      title="Invite people"
      description="Everybody gets the same access and an email with a link that works for 72 hours."
      submitLabel={count > 0 ? `Invite ${peopleIn(count)}` : 'Invite people'}
    >
      <TextArea
        label="Addresses"
        hint="Separated by commas or lines, with names if you like: Ada Lovelace <ada@example.com>"
        minRows={4}
        maxRows={8}
        {...list}
        error={tooMany(count) ?? list.error}
      />
      <AccessFields desk={desk} {...form.value('access')} />
      <InvitePreview plan={plan} />
    </EntityDialog>
  );
}

const invitedOf = (plan: ReturnType<typeof planInvites>) =>
  plan.filter((planned) => planned.outcome === 'invited');

const peopleIn = (count: number) => (count === 1 ? '1 person' : `${count} people`);

const tooMany = (count: number) =>
  count > mostInvited
    ? `At most ${mostInvited} people at once. Leave ${count - mostInvited} out and invite them after.`
    : undefined;
