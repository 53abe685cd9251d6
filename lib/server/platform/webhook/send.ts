import http from 'node:http';
import https from 'node:https';
import { useAgent as agentFor } from 'request-filtering-agent';
import { connectionProblem, onlyPublic } from '@/lib/server/core/outgoing';
import { retryAfterMs } from '@/lib/server/core/retry-after';

/** So long an endpoint may take to answer. */
const timeoutMs = 15_000;

/** Longest wait that an endpoint can ask for. */
const longestWaitMs = 24 * 3_600_000;

/** What is read of an answer, in bytes. */
const keptBytes = 4_096;

export type WebhookRequest = { url: string; headers: Record<string, string>; body: string };

/** What came of a request. */
export type WebhookAnswer = {
  /** Null where there was no answer, and then `error` says why. */
  statusCode: number | null;
  error: string | null;
  responseBody: string | null;
  durationMs: number;
  /** What `Retry-After` asks for, in milliseconds. */
  retryAfterMs: number | undefined;
};

/**
 * Posts to an endpoint. Addresses that are not public are refused when the connection is made, after
 * names are resolved; redirects are not followed; little of the answer is read.
 */
export async function sendWebhook(
  { url, headers, body }: WebhookRequest,
  { allowsLoopback }: { allowsLoopback: boolean },
): Promise<WebhookAnswer> {
  const startedAt = performance.now();
  try {
    const response = await post(url, headers, body, allowsLoopback);
    const retryAfter = retryAfterMs(response.headers['retry-after'], Date.now(), longestWaitMs);
    const responseBody = await startOf(response);
    return {
      statusCode: response.statusCode ?? null,
      error: null,
      responseBody,
      durationMs: Math.round(performance.now() - startedAt),
      retryAfterMs: retryAfter,
    };
  } catch (error) {
    return {
      statusCode: null,
      error: connectionProblem(error, timeoutMs / 1_000),
      responseBody: null,
      durationMs: Math.round(performance.now() - startedAt),
      retryAfterMs: undefined,
    };
  }
}

function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  allowsLoopback: boolean,
): Promise<http.IncomingMessage> {
  const agent = agentFor(url, onlyPublic(allowsLoopback));
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeoutMs),
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The start of the answer's text. One that breaks off was an answer all the same. */
async function startOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      // Leaving the loop ends the connection.
      if (bytes >= keptBytes) break;
    }
  } catch {
    response.destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8');
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}
