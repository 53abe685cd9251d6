'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useModules } from '@/components/platform/module/use-modules';
import { useSearch } from '@/components/platform/search/use-search';
import { useTenant } from '@/components/platform/sync/tenant';
import { ProgressLine } from '@/components/ui/progress-line';
import { TextField } from '@/components/ui/text-field';
import { SearchResults } from './search-results';

const mostHits = 100;

/** Everything in which the words stand, best first. */
export function SearchPage() {
  const { actor } = useTenant();
  const modules = useModules();
  const [question, change] = useSearchForm();
  const [text, setText] = useState(question.text);
  const field = useRef<HTMLInputElement>(null);
  const search = useSearch(text, {
    limit: mostHits,
    narrowing: question.narrowing,
  });
  // Whoever comes without a question came to ask one.
  useEffect(() => {
    if (!field.current?.value) field.current?.focus();
  }, []);
  useShortcut('/', 'Search', () => field.current?.select(), { group: 'Search' });

  return (
    <div className="flex h-full flex-col">
      <div
        role="search"
        className="relative flex shrink-0 items-center gap-2 border-b border-line px-4 py-2 max-sm:flex-wrap"
      >
        <h1 className="sr-only">Search</h1>
        <TextField
          ref={field}
          label="Search for"
          hideLabel
          type="search"
          autoComplete="off"
          maxLength={200}
          icon={<MagnifyingGlassIcon />}
          placeholder='Words, a number, or "words in this order"'
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            change({ text: value });
          }}
          className="w-full sm:max-w-120"
        />
        {actor.userType === 'internal' &&
          modules.map(
            ({ name, search: screens }) =>
              screens && (
                <screens.Filters
                  key={name}
                  narrowing={question.narrowing}
                  onChange={(narrowing) => change({ narrowing })}
                />
              ),
          )}
        {search.state === 'loading' && <ProgressLine className="absolute inset-x-0 -bottom-px" />}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <SearchResults text={text.trim()} search={search} />
      </div>
    </div>
  );
}

/** What is searched for, as the address says it: the words, and what the modules narrow them by. */
type SearchForm = { text: string; narrowing: URLSearchParams };

/** The question in the address, and a function that changes a part of it in place. */
function useSearchForm(): [SearchForm, (part: Partial<SearchForm>) => void] {
  const params = useSearchParams();
  const modules = useModules();
  const question = useMemo<SearchForm>(() => {
    const read = modules.flatMap(({ search }) => [...(search?.readNarrowing(params) ?? [])]);
    return { text: params.get('q') ?? '', narrowing: new URLSearchParams(read) };
  }, [params, modules]);

  function change(part: Partial<SearchForm>) {
    const { text, narrowing } = { ...question, ...part };
    const next = new URLSearchParams(text ? { q: text } : undefined);
    for (const [name, value] of narrowing) next.append(name, value);
    window.history.replaceState(null, '', `${window.location.pathname}?${next}`);
  }
  return [question, change];
}
