import http from 'node:http';
import https from 'node:https';
import { RequestFilteringHttpAgent, useAgent as agentFor } from 'request-filtering-agent';
import { connectionProblem, onlyPublic } from '@/lib/server/core/outgoing';
import { tcpTarget } from '@/zero/incidents/integration/check-fields';
import type { CheckKind } from '@/zero/incidents/integration/values';

/** So long a check may take. */
const timeoutMs = 10_000;
/** What is read of an answer, in bytes. */
const readBytes = 262_144;

export type Check = { kind: CheckKind; target: string; text: string | null };

/** What came of a check; `error` says why it failed, null where it did not. */
export type CheckOutcome = { latencyMs: number; error: string | null };

/**
 * Connects to a TCP port, or gets an address and looks whether it answers with 2xx or 3xx, and with the text
 * where one is expected. Addresses that are not public are refused; redirects are not followed.
 */
export async function runCheck(
  check: Check,
  { allowsLoopback }: { allowsLoopback: boolean },
): Promise<CheckOutcome> {
  const startedAt = performance.now();
  const error = await (
    check.kind === 'tcp' ? connect(check, allowsLoopback) : get(check, allowsLoopback)
  ).catch((failure: unknown) => connectionProblem(failure, timeoutMs / 1_000));
  return { latencyMs: Math.round(performance.now() - startedAt), error };
}

async function connect({ target }: Check, allowsLoopback: boolean): Promise<string | null> {
  const place = tcpTarget(target);
  if (!place) return 'The target names no host and port.';
  const socket = new RequestFilteringHttpAgent(onlyPublic(allowsLoopback)).createConnection(place);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    return null;
  } finally {
    socket.destroy();
  }
}

async function get({ target, text }: Check, allowsLoopback: boolean): Promise<string | null> {
  const { request } = target.startsWith('https:') ? https : http;
  const agent = agentFor(target, onlyPublic(allowsLoopback));
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const headers = { 'user-agent': 'Opsdesk-Check/1' };
    request(target, { method: 'GET', agent, headers, signal })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
  try {
    const status = response.statusCode ?? 0;
    if (status < 200 || status >= 400) return `It answered ${status}.`;
    if (text === null) return null;
    return (await startOf(response)).includes(text)
      ? null
      : 'The answer does not have the expected text.';
  } finally {
    response.destroy();
  }
}

async function startOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= readBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
