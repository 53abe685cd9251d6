import { formatDuration } from '@/lib/format/duration';
import { formatPercent } from '@/lib/format/number';

/** Stands where there is nothing to tell. */
export const noValue = '–';

/** A duration in seconds as it is read. */
export const durationWord = (seconds: number | null) =>
  seconds === null ? noValue : formatDuration(seconds * 1000);

/** A part of a whole from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** A share from 0 to 1 as it is read. */
export const shareWord = (share: number | null) =>
  share === null ? noValue : formatPercent(share);
