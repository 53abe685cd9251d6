'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/zero/core/ids';
import { updateBodySchema } from '@/zero/incidents/status-page/fields';
import type { StatusPost, StatusUpdate } from '@/zero/incidents/status-page/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { postStatusWord } from './status-words';

type UpdateListProps = { post: StatusPost; mayManage: boolean };

/** What a post said, newest first, each with its newest correction. */
export function UpdateList({ post, mayManage }: UpdateListProps) {
  const { organization } = useTenant();
  const of = { organizationId: organization.id, statusPostId: post.id };
  const [updates] = useQuery(queries.statusPost.updates(of));
  const [correcting, setCorrecting] = useState<StatusUpdate>();
  return (
    <ol aria-label="Updates" className="flex flex-col gap-3">
      {updates
        .filter(({ correctsId }) => correctsId === null)
        .map((update) => {
          const correction = updates.find(({ correctsId }) => correctsId === update.id);
          const shown = { ...update, body: correction?.body ?? update.body };
          return (
            <li key={update.id} className="border-l-2 border-line pl-3">
              <p className="flex flex-wrap items-center gap-2 text-12 text-ink-muted">
                <span className="font-medium text-ink">{postStatusWord(update.status)}</span>
                <RelativeTime at={update.displayedAt} />
                {correction && <span>corrected</span>}
                {mayManage && (
                  <Button size="sm" variant="ghost" onClick={() => setCorrecting(shown)}>
                    Correct
                  </Button>
                )}
              </p>
              <p dir="auto" className="break-words whitespace-pre-wrap">
                {shown.body}
              </p>
            </li>
          );
        })}
      {correcting && (
        <CorrectionDialog update={correcting} onClose={() => setCorrecting(undefined)} />
      )}
    </ol>
  );
}

const schema = z.object({ body: updateBodySchema });

function CorrectionDialog({ update, onClose }: { update: StatusUpdate; onClose: () => void }) {
  const { organization } = useTenant();
  const save = useSave();
  const form = useEntityForm({
    schema,
    defaults: { body: update.body },
    save: ({ body }) =>
      save(
        mutators.statusPost.correct({
          organizationId: organization.id,
          at: Date.now(),
          statusPostId: update.statusPostId,
          id: newId(),
          correctsId: update.id,
          body,
        }),
        'Correction',
      ),
    onSaved: onClose,
  });
  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title="Correct update"
      description="The public reads the new text, and that it was corrected."
      submitLabel="Publish correction"
    >
      <TextArea label="Text" maxLength={10_000} {...form.text('body')} />
    </EntityDialog>
  );
}
