'use client';

import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/zero/core/ids';
import { postStatusSchema, updateBodySchema } from '@/zero/incidents/status-page/fields';
import type { StatusPost } from '@/zero/incidents/status-page/schema';
import { statusesOf } from '@/zero/incidents/status-page/values';
import { postStatusWords } from '@/zero/incidents/status-page/words';
import { mutators } from '@/zero/mutators';
import { updateTemplates } from './status-words';

const schema = z.object({ status: postStatusSchema, body: updateBodySchema });

/** Writes the next update of a post, or publishes its draft with the first one. */
export function UpdateForm({ post }: { post: StatusPost }) {
  const { organization } = useTenant();
  const save = useSave();
  const isDraft = post.publishedAt === null;
  const statuses = statusesOf(post.kind);
  const form = useEntityForm({
    schema,
    defaults: {
      status: statuses.find((status) => status === post.status) ?? statuses[0] ?? 'investigating',
      body: '',
    },
    save: (values) => {
      const args = {
        organizationId: organization.id,
        at: Date.now(),
        statusPostId: post.id,
        id: newId(),
        ...values,
      };
      const request = isDraft
        ? mutators.statusPost.publish(args)
        : mutators.statusPost.addUpdate(args);
      return save(request, 'Update', isDraft ? 'The post is public' : 'The update is public');
    },
    startsAnew: true,
  });
  const status = form.value('status');
  const body = form.value('body');
  return (
    <Form form={form}>
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label="Status"
          size="sm"
          className="w-44"
          options={statuses.map((value) => ({ value, label: postStatusWords[value] }))}
          {...status}
        />
        <Button
          size="sm"
          variant="ghost"
          onClick={() => form.change({ body: updateTemplates[status.value] })}
        >
          Use template
        </Button>
      </div>
      <TextArea
        label="Update"
        hint="Everybody can read it. It cannot be deleted, only corrected."
        maxLength={10_000}
        value={body.value}
        onChange={({ target }) => body.onValueChange(target.value)}
        error={body.error}
      />
      <div>
        <Button type="submit" size="sm" variant="primary" loading={form.isBusy}>
          {isDraft ? 'Publish post' : 'Publish update'}
        </Button>
      </div>
    </Form>
  );
}
