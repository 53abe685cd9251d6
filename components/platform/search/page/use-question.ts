'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { useModules } from '@/components/platform/module/use-modules';

/** What is searched for, as the address says it: the words, and what the modules narrow them by. */
export type Question = { text: string; narrowing: URLSearchParams };

/** The question in the address, and a function that changes a part of it in place. */
export function useQuestion(): [Question, (part: Partial<Question>) => void] {
  const params = useSearchParams();
  const modules = useModules();
  const question = useMemo<Question>(() => {
    const read = modules.flatMap(({ search }) => [...(search?.readNarrowing(params) ?? [])]);
    return { text: params.get('q') ?? '', narrowing: new URLSearchParams(read) };
  }, [params, modules]);

  function change(part: Partial<Question>) {
    const { text, narrowing } = { ...question, ...part };
    const next = new URLSearchParams(text ? { q: text } : undefined);
    for (const [name, value] of narrowing) next.append(name, value);
    window.history.replaceState(null, '', `${window.location.pathname}?${next}`);
  }
  return [question, change];
}
