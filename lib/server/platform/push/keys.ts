import { createECDH, createHmac } from 'node:crypto';
import { env } from '@/lib/server/core/env';

/** The desk's own key pair towards push services (VAPID, P-256), each in base64url. */
type PushKeys = { publicKey: string; privateKey: string };

/**
 * The key pair that follows from the desk's secret: the same in every process and after every start,
 * and kept nowhere. With another secret browsers subscribe anew.
 */
export function pushKeys(secret: string = env().authSecret): PushKeys {
  const curve = createECDH('prime256v1');
  const privateKey = createHmac('sha256', secret).update('push keys').digest();
  // One in 2^32 secrets gives a number that the curve does not have; this says so.
  curve.setPrivateKey(privateKey);
  return {
    publicKey: curve.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}
