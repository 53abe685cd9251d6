import { z } from 'zod';

/** Where browsers have their push services. The desk posts to no other address that a person gives it. */
const services = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.notify.windows.com',
  '.push.apple.com',
];

/** Whether the address is one of a push service. */
export function isPushService(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return false;
  return services.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
}

const key = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes, `not ${bytes} bytes`);

/** What a browser says of its subscription (`PushSubscription.toJSON()`). */
export const subscriptionSchema = z.object({
  endpoint: z.url().max(2_000).refine(isPushService, 'no push service'),
  keys: z.object({ p256dh: key(65), auth: key(16) }),
});

export type Subscription = z.infer<typeof subscriptionSchema>;
