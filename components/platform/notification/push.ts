'use client';

import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { readyWorker } from '@/components/platform/offline/worker';

/** How this browser stands to pushes; `unsupported` also where pages are not served safely. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on';

const keySchema = z.object({ publicKey: z.string() });
const pushPath = (slug: string) => `/api/t/${slug}/push`;

const isSupported = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Whether this browser is notified of what happens in the organization while no tab is open. */
export async function readPushState(): Promise<PushState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' ? 'on' : 'off';
}

/** Asks the person, subscribes this browser and tells the server. Throws what the browser throws. */
export async function turnPushOn(slug: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return await readPushState();
  const registration = await readyWorker();
  await loadZod();
  const { publicKey } = keySchema.parse(await answerOf(await fetch(pushPath(slug))));
  const subscription = await subscribe(registration, publicKey);
  await answerOf(await send(slug, 'POST', subscription.toJSON()));
  return 'on';
}

/** Ends it for this browser, in every organization. */
export async function turnPushOff(slug: string): Promise<PushState> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await subscription.unsubscribe();
    await answerOf(await send(slug, 'DELETE', { endpoint: subscription.endpoint }));
  }
  return 'off';
}

/** Ends it where a person leaves this device; the push service then knows nobody here. */
export async function forgetPush(): Promise<void> {
  if (!isSupported()) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

async function subscribe(
  { pushManager }: ServiceWorkerRegistration,
  applicationServerKey: string,
): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey };
  try {
    return await pushManager.subscribe(options);
  } catch (error) {
    // One that was made for another key of the desk is in the way.
    const old = await pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return await pushManager.subscribe(options);
  }
}

const send = (slug: string, method: 'POST' | 'DELETE', body: unknown) =>
  fetch(pushPath(slug), {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function answerOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The desk answered ${response.status}.`);
  return response.status === 204 ? undefined : await response.json();
}
