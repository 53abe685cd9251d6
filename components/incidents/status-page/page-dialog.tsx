'use client';

import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { newId } from '@/zero/core/ids';
import {
  pageAboutSchema,
  pageNameSchema,
  pageSlugSchema,
} from '@/zero/incidents/status-page/fields';
import type { StatusPage } from '@/zero/incidents/status-page/schema';
import { mutators } from '@/zero/mutators';

const schema = z.object({ name: pageNameSchema, slug: pageSlugSchema, about: pageAboutSchema });

type PageDialogProps = {
  /** Undefined for a new one. */
  page: StatusPage | undefined;
  onClose: () => void;
};

/** What a status page is called and where it is. */
export function PageDialog({ page, onClose }: PageDialogProps) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: {
      name: page?.name ?? `${organization.name} status`,
      slug: page?.slug ?? organization.slug,
      about: page?.about ?? '',
    },
    save: (values) => {
      const tenant = { organizationId: organization.id, at: Date.now() };
      return page
        ? save(mutators.statusPage.change({ ...tenant, statusPageId: page.id, ...values }), 'Page')
        : save(mutators.statusPage.create({ ...tenant, id: newId(), ...values }), 'Page');
    },
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={page ? 'Settings of the status page' : 'Add status page'}
      submitLabel={page ? 'Save settings' : 'Add status page'}
    >
      <TextField label="Name" maxLength={120} {...form.text('name')} />
      <TextField
        label="Address"
        hint={`/status/${form.values.slug || '…'}. A change breaks links to the former address.`}
        maxLength={60}
        {...form.text('slug')}
      />
      <TextArea
        label="Description"
        hint="The public reads it below the name."
        maxLength={2000}
        {...form.text('about')}
      />
    </EntityDialog>
  );
}
