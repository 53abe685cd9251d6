import { dayMs } from '@/lib/time-units';

/** From when on browsers have overrides: some days back, the same time for all of a day. */
export const schedulesSince = () => (Math.floor(Date.now() / dayMs) - 7) * dayMs;
