export const windowTitleLimit = 200;

/** Longest maintenance window, in days. */
export const windowDaysLimit = 31;

type Window = { readonly startsAt: number; readonly endsAt: number; archivedAt: number | null };

export type WindowState = 'scheduled' | 'open' | 'ended' | 'removed';

/** Where a window stands at a time. */
export function windowStateAt({ startsAt, endsAt, archivedAt }: Window, at: number): WindowState {
  if (archivedAt !== null) return 'removed';
  if (endsAt <= at) return 'ended';
  return startsAt <= at ? 'open' : 'scheduled';
}
