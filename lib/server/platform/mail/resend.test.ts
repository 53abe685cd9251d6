import { describe, expect, it } from 'vitest';
import { maxAttempts } from './backoff';
import { deliveryResultOf } from './resend';
import { mailResultOf } from './send-mail';

type ResendError = Parameters<typeof deliveryResultOf>[0];
const error = (statusCode: number | null, name: string, message = 'No.') =>
  ({ statusCode, name, message }) as ResendError;
const read = (given: ResendError, headers: Record<string, string> = {}) =>
  deliveryResultOf(given, headers, 0);

describe('an error of the provider', () => {
  it.each([
    [500, 'internal_server_error'],
    [503, 'application_error'],
    [408, 'application_error'],
    [409, 'concurrent_idempotent_requests'],
    [429, 'daily_quota_exceeded'],
    [null, 'application_error'],
    // A key that someone will correct must not kill every mail of an hour.
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
  ])('%s %s is tried again', (status, name) => {
    expect(read(error(status, name)).kind).toBe('failed');
  });

  it.each([
    [400, 'validation_error'],
    [403, 'validation_error'],
    [422, 'invalid_from_address'],
    [451, 'security_error'],
    [404, 'not_found'],
  ])('%s %s is final', (status, name) => {
    expect(read(error(status, name)).kind).toBe('refused');
  });

  it('says how long to wait', () => {
    const headers = { 'retry-after': '3' };
    expect(read(error(429, 'rate_limit_exceeded'), headers)).toMatchObject({ waitMs: 3_000 });
    expect(read(error(503, 'application_error'), headers)).toMatchObject({ waitMs: 3_000 });
  });

  it('survives an answer that is not Resend’s', () => {
    expect(read({} as ResendError).kind).toBe('failed');
  });

  it('keeps keys and tokens out of the reason', () => {
    const message = 'Bad key re_live1234 for https://x.y/#token=pNgP00YRnlLRXITQh1pcMMcq0LCN1Xpz';
    const outcome = read(error(422, 'validation_error', message));
    expect(outcome).toMatchObject({ reason: expect.stringContaining('Bad key … for') });
    expect(JSON.stringify(outcome)).not.toMatch(/live1234|pNgP00/);
  });
});

describe('what becomes of the email', () => {
  it('waits as long as the provider said, and never less than its own backoff', () => {
    const outcome = { kind: 'failed', reason: 'No.', waitMs: 60_000 } as const;
    expect(mailResultOf(outcome, { attempts: 1 }, false)).toMatchObject({ waitMs: 60_000 });
    const late = mailResultOf(outcome, { attempts: 15 }, false);
    expect(late.status === 'queued' && late.waitMs).toBeGreaterThan(60_000);
  });

  it('is a dead letter after the last attempt', () => {
    const outcome = { kind: 'failed', reason: 'No.' } as const;
    expect(mailResultOf(outcome, { attempts: maxAttempts }, false)).toEqual({
      status: 'dead',
      reason: `Given up after ${maxAttempts} attempts. No.`,
    });
  });

  it('does not count an attempt that came too fast', () => {
    const outcome = { kind: 'limited', reason: 'Slow.', waitMs: 1_000 } as const;
    expect(mailResultOf(outcome, { attempts: maxAttempts }, false)).toMatchObject({
      status: 'queued',
      counts: false,
    });
  });
});
