import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import type { ApiCaller } from './caller';
import { ApiProblem } from './problem';

/** Hours for which an answer is kept. */
export const idempotencyHours = 24;

/** A request that may be sent again: whose it is, to which operation, and what it says. */
export type IdempotentRequest = { scope: string; key: string; fingerprint: string };

/** What is answered again, word for word. */
export type StoredAnswer = { status: number; headers: Record<string, string>; body: string };

/** Reads the header, with or without the quotes of a structured field; undefined where there is none. */
export function idempotentRequest(
  { id }: ApiCaller,
  operation: string,
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  body: string,
): IdempotentRequest | undefined {
  const given = headers.get('idempotency-key');
  if (given === null) return undefined;
  const key = /^"(.*)"$/.exec(given)?.[1] ?? given;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ApiProblem(400, 'An Idempotency-Key has 1 to 200 visible characters.');
  }
  const { pathname, search } = new URL(url);
  const fingerprint = createHash('sha256').update(`${pathname}${search}\n${body}`).digest('hex');
  return { scope: `${operation} ${id}`, key, fingerprint };
}

/**
 * The stored answer to the same request, sent before; undefined the first time, and then the request's
 * key is held until the transaction ends. @throws ApiProblem 422 for another body, 409 while it runs
 */
export async function claimIdempotency(
  tx: postgres.TransactionSql,
  organizationId: string,
  { scope, key, fingerprint }: IdempotentRequest,
): Promise<StoredAnswer | undefined> {
  const [lock] = await tx<{ isFree: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${organizationId} ${scope} ${key}`}, 0)) "isFree"`;
  if (!lock?.isFree) {
    throw new ApiProblem(409, 'The first request with this Idempotency-Key is still running.', {
      headers: { 'retry-after': '1' },
    });
  }
  const [known] = await tx<(StoredAnswer & { fingerprint: string })[]>`
    select status, headers, body, fingerprint from idempotency_record
    where organization_id = ${organizationId} and scope = ${scope} and key = ${key}
      and created_at > now() - make_interval(hours => ${idempotencyHours})`;
  if (known && known.fingerprint !== fingerprint) {
    throw new ApiProblem(422, 'This Idempotency-Key was used for another request.');
  }
  return known;
}

/** Keeps the answer, in the transaction of what it says. */
export async function storeAnswer(
  tx: postgres.TransactionSql,
  organizationId: string,
  { scope, key, fingerprint }: IdempotentRequest,
  { status, headers, body }: StoredAnswer,
): Promise<void> {
  await tx`
    delete from idempotency_record
    where organization_id = ${organizationId} and scope = ${scope} and key = ${key}`;
  await tx`
    insert into idempotency_record (id, organization_id, scope, key, fingerprint, status, headers, body)
    values (${newId()}, ${organizationId}, ${scope}, ${key}, ${fingerprint}, ${status},
      ${JSON.stringify(headers)}::text::jsonb, ${body})`;
}
