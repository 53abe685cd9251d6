import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { env } from '@/lib/server/core/env';
import { deriveWebhookSecret } from '@/lib/server/core/secrets';

/** What the database keeps of a new secret. Without `AUTH_SECRET` it signs nothing. */
export const newSeed = () => randomBytes(32).toString('base64url');

/** The secret with which a receiver verifies, in the form of Standard Webhooks. */
export const secretOf = (seed: string) => `whsec_${deriveWebhookSecret(env().authSecret, seed)}`;

type Message = { id: string; at: Date; body: string };

/** The value of `webhook-signature`: a signature by each secret, the newest first. */
export const signatureOf = (seeds: readonly string[], { id, at, body }: Message) =>
  seeds.map((seed) => new Webhook(secretOf(seed)).sign(id, at, body)).join(' ');
