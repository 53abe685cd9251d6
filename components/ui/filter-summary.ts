import type { Option } from './option';

/** What a filter's chip says: the first choice and how many more; null where there is none. */
export function filterSummary(chosen: readonly Option<string>[]): string | null {
  const [first] = chosen;
  if (!first) return null;
  return chosen.length === 1 ? first.label : `${first.label} +${chosen.length - 1}`;
}
