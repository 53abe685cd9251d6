import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** What Resend does with the next request. */
type Answer =
  | { do: 'accept'; afterMs?: number }
  /** 429 with `Retry-After`. */
  | { do: 'limit'; retryAfter: string; name?: 'rate_limit_exceeded' | 'daily_quota_exceeded' }
  | { do: 'fail'; status: number; name: string; message?: string }
  /** Sends the email and never says so. */
  | { do: 'accept-and-hang' }
  /** Neither sends nor answers. */
  | { do: 'hang' }
  /** Closes the connection. */
  | { do: 'break' };

const payloadSchema = z.object({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

/** An email that really went out. */
type Delivered = z.infer<typeof payloadSchema> & { key: string; providerId: string };

export interface ResendStandIn {
  url: string;
  /** Every mail that went out, in order: two of the same key are two emails in someone's inbox. */
  delivered: Delivered[];
  /** The idempotency key of every request, in order. */
  requests: string[];
  /** Answers for the next requests; when they are used up, emails are accepted. */
  next: (...answers: Answer[]) => void;
  /** Resolves when so many requests have come in all. */
  hasRequests: (count: number) => Promise<void>;
  reset: () => void;
  stop: () => Promise<void>;
}

/** Resend's `POST /emails` on loopback, with its idempotency: a key is known once its mail went out. */
export async function startResendStandIn(apiKey: string): Promise<ResendStandIn> {
  const delivered: Delivered[] = [];
  const requests: string[] = [];
  const sentBodies = new Map<string, { body: string; id: string }>();
  const underWay = new Set<string>();
  let script: Answer[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    if (request.headers.authorization !== `Bearer ${apiKey}`) {
      return refuse(response, 401, 'invalid_api_key', 'API key is invalid');
    }
    if (request.method !== 'POST' || request.url !== '/emails') {
      return refuse(response, 404, 'not_found', 'Not found');
    }
    const key = String(request.headers['idempotency-key'] ?? '');
    requests.push(key);
    const next = script.shift() ?? { do: 'accept' };
    if (next.do === 'limit') {
      response.setHeader('retry-after', next.retryAfter);
      return refuse(response, 429, next.name ?? 'rate_limit_exceeded', 'Too many requests');
    }
    if (next.do === 'fail') {
      return refuse(response, next.status, next.name, next.message ?? 'It failed');
    }
    if (next.do === 'break') return void request.socket.destroy();
    if (next.do === 'hang') return;

    if (underWay.has(key)) {
      return refuse(response, 409, 'concurrent_idempotent_requests', 'Still in progress');
    }
    const before = sentBodies.get(key);
    if (before && before.body !== body) {
      return refuse(response, 409, 'invalid_idempotent_request', 'Key used with another payload');
    }
    if (before) return json(response, 200, { id: before.id });
    underWay.add(key);
    if (next.do === 'accept') await sleep(next.afterMs ?? 0);
    const providerId = randomUUID();
    sentBodies.set(key, { body, id: providerId });
    delivered.push({ ...payloadSchema.parse(JSON.parse(body)), key, providerId });
    underWay.delete(key);
    if (next.do === 'accept') json(response, 200, { id: providerId });
  }

  const server = createServer((request, response) => {
    // A client that goes away is part of what is tried here.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    delivered,
    requests,
    next: (...answers) => void (script = answers),
    async hasRequests(count) {
      while (requests.length < count) await sleep(5);
    },
    reset() {
      delivered.length = 0;
      requests.length = 0;
      script = [];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, statusCode: number, name: string, message: string) {
  json(response, statusCode, { statusCode, name, message });
}
