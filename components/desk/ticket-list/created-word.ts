import type { CreatedPreset, ListFilter } from './list-filter';

export const presetWords: Record<CreatedPreset, string> = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  year: 'This year',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** What is chosen, in a word or two; null for nothing. */
export function createdWord(created: ListFilter['created']): string | null {
  if (created === null) return null;
  if (typeof created === 'string') return presetWords[created];
  const word = (text: string) => day.format(new Date(`${text}T00:00:00Z`));
  const { from, to } = created;
  if (from && to) return from === to ? word(from) : `${word(from)} – ${word(to)}`;
  return from ? `from ${word(from)}` : to ? `until ${word(to)}` : null;
}
