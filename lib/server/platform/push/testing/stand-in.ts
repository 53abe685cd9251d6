import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Subscription } from '../subscription';

type Received = { path: string; headers: NodeJS.Dict<string | string[]>; body: Buffer };

/** A push service on this machine: it keeps what it is sent and answers as it is told. */
export async function startPushService() {
  const received: Received[] = [];
  const answers = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? '';
    received.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(answers.get(path) ?? 201).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    /** What it answers to a path from now on; 201 where nothing is said. */
    answer: (path: string, status: number) => answers.set(path, status),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A browser that subscribed at `endpoint`, and can read what is sent to it. */
export function makeBrowser(endpoint: string) {
  const curve = createECDH('prime256v1');
  const p256dh = curve.generateKeys('base64url');
  const auth = randomBytes(16);
  const subscription: Subscription = {
    endpoint,
    keys: { p256dh, auth: auth.toString('base64url') },
  };
  return { subscription, read: (body: Buffer): unknown => JSON.parse(decrypt(curve, auth, body)) };
}

/** Reads one record of `aes128gcm` (RFC 8188) by the keys of Web Push (RFC 8291). */
function decrypt(curve: ECDH, auth: Buffer, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const senderKey = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), senderKey]);
  const material = expand(extract(auth, curve.computeSecret(senderKey)), info, 32);
  const secret = extract(salt, material);
  const key = expand(secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = expand(secret, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

const extract = (salt: Buffer, material: Buffer) =>
  createHmac('sha256', salt).update(material).digest();

const expand = (key: Buffer, info: Buffer, length: number) =>
  createHmac('sha256', key)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest()
    .subarray(0, length);
