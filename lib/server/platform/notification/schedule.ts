import { TZDate } from '@date-fns/tz';
import type { Choice } from '@/zero/platform/notification/values';

/** So long an email waits: what one reads meanwhile on screen is not emailed. */
export const mailWaitMs = 30_000;
/** So long a push waits, for the same reason: an open tab has marked it as read by then. */
export const pushWaitMs = 4_000;
/** The hour at which the digest goes out, in the organization's time zone. */
const digestHour = 8;

/** When something goes out, in milliseconds since the epoch; null for what does not. */
type Moments = { mailAt: number | null; pushAt: number | null; digestAt: number | null };

/** The moments that follow from a person's choice. `now` in milliseconds; `timeZone` is an IANA name. */
export function scheduleOf({ mail, push }: Choice, now: number, timeZone: string): Moments {
  return {
    mailAt: mail === 'at_once' ? now + mailWaitMs : null,
    pushAt: push ? now + pushWaitMs : null,
    digestAt: mail === 'digest' ? nextDigest(now, timeZone) : null,
  };
}

/** The first `digestHour` after `now` on the organization's clock. */
export function nextDigest(now: number, timeZone: string): number {
  const local = new TZDate(now, timeZone);
  const at = (days: number) =>
    new TZDate(
      local.getFullYear(),
      local.getMonth(),
      local.getDate() + days,
      digestHour,
      timeZone,
    ).getTime();
  return at(0) > now ? at(0) : at(1);
}
