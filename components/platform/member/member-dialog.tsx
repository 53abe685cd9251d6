'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { readableEmail } from '@/lib/readable-email';
import { isAdmin, isLastAdmin, accessColumns } from '@/zero/platform/member/rules';
import { mutators } from '@/zero/mutators';
import { personNameSchema, personTitleSchema } from '@/zero/platform/member/fields';
import { accessDraftSchema, accessOf, readAccess } from '../admin/access-draft';
import { AccessFields } from '../admin/access-fields';
import type { Person } from '../admin/person';
import type { People } from '../admin/use-people';

type MemberDialogProps = { desk: People; person: Person; onClose: () => void };

/** What a member may do and how they are called. */
export function MemberDialog({ desk, person, onClose }: MemberDialogProps) {
  const { organization, actor } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema: z.object({
      name: personNameSchema,
      title: personTitleSchema,
      access: accessDraftSchema,
      confirmSelf: z.boolean(),
    }),
    defaults: {
      name: person.name,
      title: person.title,
      access: accessOf(person),
      confirmSelf: false,
    },
    save: ({ title, ...values }) => {
      const place = { organizationId: organization.id, at: Date.now(), memberId: person.id };
      const request = mutators.member.change({ ...place, ...values, title: title || null });
      return save(request, `Change of ${person.name}`);
    },
    onSaved: onClose,
  });

  const access = readAccess(form.values.access);
  const losesAdmin = isAdmin(person) && access && !isAdmin({ ...person, ...accessColumns(access) });
  const isLast = losesAdmin && isLastAdmin(person.id, desk.people);
  const isSelf = losesAdmin && person.id === actor.id;

  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={person.name}
      description={readableEmail(person.email)}
      submitLabel="Save member"
      isBlocked={isLast || (isSelf && !form.values.confirmSelf)}
    >
      <div className="grid grid-cols-2 items-start gap-3 max-sm:grid-cols-1">
        <TextField label="Name" maxLength={120} {...form.text('name')} />
        <TextField label="Title" placeholder="Optional" maxLength={120} {...form.text('title')} />
      </div>
      <AccessFields desk={desk} {...form.value('access')} />
      {isLast && (
        <p role="alert" className="text-13 text-danger-ink">
          <bdi>{person.name}</bdi> is the last admin. Make someone else an admin first.
        </p>
      )}
      {isSelf && !isLast && (
        <Checkbox label="Give up my own admin access" {...form.checked('confirmSelf')} />
      )}
    </EntityDialog>
  );
}
