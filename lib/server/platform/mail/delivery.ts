import { Resend } from 'resend';
import type { Env } from '@/lib/server/core/env';
import { localProviderId } from './local';
import { sendThroughResend } from './resend';
import type { Delivery } from './send-mail';
import { deliversMail } from './waiting';

/** Resend's default limit is five requests a second. */
const RESEND_GAP_MS = 200;

/** How this environment delivers emails; undefined where it cannot, so that they wait in the outbox. */
export function deliveryOf({
  mode,
  resend,
}: Pick<Env, 'mode' | 'resend'>): { delivery: Delivery; gapMs: number } | undefined {
  if (resend) {
    const client = new Resend(resend.apiKey, resend.baseUrl ? { baseUrl: resend.baseUrl } : {});
    const deliver: Delivery['deliver'] = ({ id, recipient }, rendered) =>
      sendThroughResend(client, { id, recipient, from: resend.from }, rendered);
    return { delivery: { keepsData: false, deliver }, gapMs: RESEND_GAP_MS };
  }
  if (!deliversMail({ mode, resend })) return undefined;
  const deliver = () => Promise.resolve({ kind: 'accepted', providerId: localProviderId } as const);
  return { delivery: { keepsData: true, deliver }, gapMs: 0 };
}
