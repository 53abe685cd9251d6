import { dayMs } from '@/lib/time-units';

/** Since when resolved alerts are kept on the device: a week, from the start of a day so that the query stays the same. */
export const recentSince = (now: number): number => Math.floor(now / dayMs) * dayMs - 7 * dayMs;
