'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import { absoluteTime } from '@/lib/format/time';
import type { StatusComponent, StatusPost } from '@/zero/incidents/status-page/schema';
import { isFinished } from '@/zero/incidents/status-page/values';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { impactTone, postStatusWord } from './status-words';
import { UpdateList } from './update-list';
import { UpdateForm } from './update-form';

type PostItemProps = {
  post: StatusPost;
  components: readonly StatusComponent[];
  mayManage: boolean;
  onChange: () => void;
};

/** One post: a line that opens to its updates and the composer. */
export function PostItem({ post, components, mayManage, onChange }: PostItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { title, status, publishedAt, scheduledFor, updatedAt } = post;
  return (
    <div className="px-4 py-2 text-13">
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-row={post.id}
          dir="auto"
          className="min-w-0 flex-1 rounded-mark py-1 text-left font-medium break-words hover:underline pointer-coarse:min-h-11"
        >
          {title}
        </button>
        <Badge tone={toneOf(post)}>{publishedAt === null ? 'Draft' : postStatusWord(status)}</Badge>
        <span className="text-12 text-ink-muted">
          {status === 'scheduled' && scheduledFor !== null ? (
            absoluteTime(scheduledFor)
          ) : (
            <RelativeTime at={updatedAt} />
          )}
        </span>
      </div>
      {isOpen && (
        <OpenPost post={post} components={components} mayManage={mayManage} onChange={onChange} />
      )}
    </div>
  );
}

/** What is over or not yet public stays quiet. */
function toneOf({ kind, status, impact, publishedAt }: StatusPost): Tone {
  if (publishedAt === null || isFinished(status)) return 'neutral';
  return kind === 'maintenance' ? 'info' : impactTone(impact);
}

function OpenPost({ post, components, mayManage, onChange }: PostItemProps) {
  const { organization } = useTenant();
  const of = { organizationId: organization.id, statusPostId: post.id };
  const [affected] = useQuery(queries.statusPost.affected(of));
  const write = useWrite();
  const names = components
    .filter(({ id }) => affected.some(({ componentId }) => componentId === id))
    .map(({ name }) => name);
  const restore = () => void write(mutators.statusPost.restore({ ...of, at: Date.now() }), 'Draft');

  async function discard() {
    const request = mutators.statusPost.discard({ ...of, at: Date.now() });
    if ((await write(request, 'Draft')) !== 'saved') return;
    toast('Draft discarded', { action: { label: 'Undo', onSelect: restore } });
  }

  return (
    <div className="flex flex-col gap-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <p dir="auto" className="min-w-0 flex-1 text-ink-muted">
          {names.length > 0 ? `Affects ${names.join(', ')}.` : 'Affects no component.'}
        </p>
        {mayManage && (
          <Button size="sm" onClick={onChange}>
            Change post
          </Button>
        )}
        {mayManage && post.publishedAt === null && (
          <Button size="sm" variant="ghost" onClick={() => void discard()}>
            Discard draft
          </Button>
        )}
      </div>
      {mayManage && <UpdateForm key={String(post.publishedAt)} post={post} />}
      {post.publishedAt !== null && <UpdateList post={post} mayManage={mayManage} />}
    </div>
  );
}
