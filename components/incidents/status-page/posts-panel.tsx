'use client';

import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { StatusPage, StatusPost } from '@/zero/incidents/status-page/schema';
import { isFinished, type PostKind } from '@/zero/incidents/status-page/values';
import { PostDialog } from './post-dialog';
import { PostItem } from './post-item';
import { useStatusPage } from './use-status-page';

type PostsPanelProps = { page: StatusPage; mayManage: boolean };

/** Drafts, what is going on, what is planned and what was. */
export function PostsPanel({ page, mayManage }: PostsPanelProps) {
  const { posts, components, isComplete } = useStatusPage(page.id);
  const [dialog, setDialog] = useState<StatusPost | PostKind>();
  useShortcut('N', 'Write incident post', () => setDialog('incident'), {
    group: 'Status page',
    enabled: mayManage,
  });
  const published = posts.filter(({ publishedAt }) => publishedAt !== null);
  const sections = [
    { heading: 'Drafts', posts: posts.filter(({ publishedAt }) => publishedAt === null) },
    {
      heading: 'Open',
      posts: published.filter(({ status }) => !isFinished(status) && status !== 'scheduled'),
    },
    { heading: 'Scheduled', posts: published.filter(({ status }) => status === 'scheduled') },
    { heading: 'Past', posts: published.filter(({ status }) => isFinished(status)) },
  ].filter((section) => section.posts.length > 0);
  return (
    <Panel
      title="Posts"
      flush
      actions={
        mayManage && (
          <span className="flex flex-wrap justify-end gap-2">
            <Button size="sm" onClick={() => setDialog('maintenance')}>
              Schedule maintenance
            </Button>
            <Button size="sm" variant="primary" keys="N" onClick={() => setDialog('incident')}>
              Write incident post
            </Button>
          </span>
        )
      }
    >
      {isComplete && posts.length === 0 && (
        <p className="p-4 text-13 text-ink-muted">
          No posts yet. Write one when something affects the people who use your services.
        </p>
      )}
      {sections.map(({ heading, posts: members }) => (
        <section
          key={heading}
          aria-label={heading}
          className="border-b border-line last:border-b-0"
        >
          <h3 className="px-4 pt-3 pb-1 text-12 font-medium text-ink-muted">{heading}</h3>
          <ul className="divide-y divide-line">
            {members.map((post) => (
              <li key={post.id}>
                <PostItem
                  post={post}
                  components={components}
                  mayManage={mayManage}
                  onChange={() => setDialog(post)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {dialog && (
        <PostDialog
          statusPageId={page.id}
          post={typeof dialog === 'string' ? undefined : dialog}
          kind={typeof dialog === 'string' ? dialog : (dialog.kind as PostKind)}
          components={components}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Panel>
  );
}
