import { cutText } from '../message';
import { sendWebhook, type WebhookAnswer } from '../../webhook/send';
import type { ChannelResult, ChannelTools } from '../provider';

/** Answers after which the same request would be answered alike. */
const finalCodes = new Set([400, 401, 403, 404, 405, 410, 413, 415, 422]);

type JsonRequest = {
  url: string;
  headers?: Record<string, string>;
  body: string;
  /** The same at every attempt, for receivers that leave out what they were sent before. */
  id: string;
};

/** Posts JSON to an address that may only be public; gives what came of it. */
export async function postJson(
  { url, headers, body, id }: JsonRequest,
  { allowsLoopback }: Pick<ChannelTools, 'allowsLoopback'>,
  isAccepted: (answer: WebhookAnswer) => boolean = hasGoodStatus,
): Promise<ChannelResult> {
  const answer = await sendWebhook(
    {
      url,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Opsdesk-Webhooks/1.0',
        'idempotency-key': id,
        ...headers,
      },
      body,
    },
    { allowsLoopback },
  );
  const { statusCode, error, responseBody, retryAfterMs } = answer;
  if (isAccepted(answer)) {
    return { hasSucceeded: true, statusCode, error: null, isFinal: true, retryAfterMs: undefined };
  }
  return {
    hasSucceeded: false,
    statusCode,
    error: error ?? reasonOf(statusCode, responseBody),
    isFinal: statusCode !== null && finalCodes.has(statusCode),
    retryAfterMs,
  };
}

/** Whether the answer is 2xx. */
export const hasGoodStatus = ({ statusCode }: WebhookAnswer) =>
  statusCode !== null && statusCode >= 200 && statusCode < 300;

function reasonOf(statusCode: number | null, body: string | null): string {
  const said = cutText((body ?? '').replace(/\s+/g, ' ').trim(), 200);
  return said === '' ? `It answered ${statusCode}.` : `It answered ${statusCode}: ${said}`;
}
