'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { TextField } from '@/components/ui/text-field';
import { readableEmail } from '@/lib/readable-email';
import { mutators } from '@/zero/mutators';
import { personNameSchema } from '@/zero/platform/member/fields';
import { accessDraftSchema, accessOf } from './access-draft';
import { AccessFields } from './access-fields';
import type { Person } from './person';
import type { People } from './use-people';

type ApproveDialogProps = { desk: People; person: Person; onClose: () => void };

/** Lets in who asked, as what is chosen here. */
export function ApproveDialog({ desk, person, onClose }: ApproveDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: z.object({ name: personNameSchema, access: accessDraftSchema }),
    defaults: { name: person.name, access: accessOf(person) },
    save: (values) => {
      const place = { organizationId: organization.id, at: Date.now(), memberId: person.id };
      const request = mutators.member.approve({ ...place, ...values });
      return save(request, `Approval of ${readableEmail(person.email)}`);
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={`Let ${readableEmail(person.email)} in`}
      description="Choose a role. The person is notified by email."
      submitLabel="Approve request"
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <AccessFields desk={desk} {...form.value('access')} />
    </EntityDialog>
  );
}
