'use client';

import NextLink from 'next/link';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import type { SearchHit } from '@/zero/platform/search/answer';
import { subjectHref } from '@/zero/references';
import { Highlighted } from '../highlighted';

/** A subject that was found and whose module has no line of its own for it. */
export function SubjectHit({ hit }: { hit: SearchHit }) {
  const { organization, actor } = useTenant();
  const about = { subjectType: hit.subjectType, subjectId: hit.id };
  return (
    <li className="border-b border-line">
      <NextLink
        href={subjectHref(about, organization.slug, { isClient: actor.userType === 'client' })}
        prefetch={false}
        className="block px-4 py-2.5 -outline-offset-2 hover:bg-hover"
      >
        <span className="flex items-baseline gap-3 text-13">
          <span dir="auto" className="line-clamp-1 min-w-0 flex-1 font-medium">
            <Highlighted segments={hit.title} />
          </span>
          <RelativeTime
            at={hit.createdAt}
            className="w-12 shrink-0 text-right text-12 text-ink-muted tabular-nums"
          />
        </span>
        {hit.excerpt.length > 0 && (
          <span dir="auto" className="mt-0.5 line-clamp-2 max-w-[70ch] text-13 text-ink-muted">
            <Highlighted segments={hit.excerpt} />
          </span>
        )}
      </NextLink>
    </li>
  );
}
