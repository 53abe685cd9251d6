'use client';

import { KeyName } from '@/components/ui/kbd';
import { ErrorState } from '@/components/ui/error-state';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchScreens } from '@/components/platform/module/define-screens';
import { useModules } from '@/components/platform/module/use-modules';
import type { useSearch } from '@/components/platform/search/use-search';
import { formatCount } from '@/lib/format/number';
import { SubjectHit } from './subject-hit';
import type { SearchResponse } from '@/zero/platform/search/answer';

type SearchResultsProps = { text: string; search: ReturnType<typeof useSearch> };

/** What was found, or why there is nothing. */
export function SearchResults({ text, search }: SearchResultsProps) {
  const { state, answer, isOffline } = search;
  const screens = useModules().flatMap((module) => module.search ?? []);
  if (!text) {
    return (
      <EmptyState>
        Type what you remember: words of a message, a name, a number. Typos are fine.
      </EmptyState>
    );
  }
  if (isOffline) return screens.map(({ OnDevice }, at) => <OnDevice key={at} text={text} />);
  if (state === 'failed') {
    return (
      <ErrorState
        title="Couldn’t search."
        safe={
          <>
            Keep typing to try again, or find tickets on this device with <KeyName keys="Mod+K" />.
          </>
        }
      />
    );
  }
  if (!answer) return null;
  if (answer.hits.length === 0) {
    return (
      <EmptyState>
        No matches. Try fewer words, or the beginning of one.
        {answer.isBehind && ' Recent changes are still being indexed.'}
      </EmptyState>
    );
  }
  const hits = Object.assign({}, ...screens.map((each) => each.hits)) as SearchScreens['hits'];
  return (
    <>
      <p role="status" className="px-4 py-2 text-12 text-ink-muted">
        {summary(answer)}
      </p>
      <ul aria-label="Results">
        {answer.hits.map((hit) => {
          const Hit = hits[hit.subjectType] ?? SubjectHit;
          return <Hit key={hit.id} hit={hit} />;
        })}
      </ul>
    </>
  );
}

function summary({ hits, total, isMore, isBehind }: SearchResponse): string {
  const found = `${isMore ? 'More than ' : ''}${formatCount(total)} ${total === 1 ? 'result' : 'results'}`;
  const shown = hits.length < total ? `, the best ${hits.length} of them shown` : '';
  const meant = hits.every(({ isClose }) => isClose) ? 'No exact matches. Did you mean: ' : '';
  const behind = isBehind ? ' Recent changes are still being indexed.' : '';
  return `${meant}${found}${shown}.${behind}`;
}
