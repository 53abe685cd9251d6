import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { webhookEventTypes, webhookTypes } from '@/lib/server/webhooks';
import { auditActionNames } from '@/zero/platform/audit/actions';
import { webhookRetrySeconds } from '@/zero/platform/webhook/values';
import { urlProblem } from './address';
import { waitAfter } from './schedule';
import { newSeed, secretOf, signatureOf } from './secret';

beforeEach(() => {
  vi.stubEnv('OPSDESK_ENV', 'local');
  return () => vi.unstubAllEnvs();
});

describe('an event type', () => {
  it('follows from every action and audited event, or is left out for a reason', () => {
    expect(Object.keys(webhookTypes).toSorted()).toEqual(auditActionNames.toSorted());
    const reasons = Object.values(webhookTypes).filter((type) => typeof type !== 'string');
    expect(reasons.filter(({ none }) => !/^[A-Z].{10,}\.$/.test(none))).toEqual([]);
  });

  it('is listed in the documents, and nothing else is', () => {
    const [, table = ''] = readFileSync('docs/webhooks.md', 'utf8').split('## Event types');
    const listed = [...table.matchAll(/`([a-z_]+\.[a-z_]+)`[,| ]/g)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(webhookEventTypes);
  });

  it('has a name as Standard Webhooks wants it', () => {
    expect(webhookEventTypes.filter((type) => !/^[a-z_]+\.[a-z_]+$/.test(type))).toEqual([]);
    expect(webhookEventTypes.length).toBeGreaterThan(80);
  });
});

describe('the wait before another attempt', () => {
  it('follows the schedule and ends with it', () => {
    const waits = webhookRetrySeconds.map((_, index) => waitAfter(index + 1, 0, () => 0));
    const scheduled = webhookRetrySeconds.slice(1).map((seconds) => seconds * 1_000);
    expect(waits).toEqual([...scheduled, undefined]);
    const days = webhookRetrySeconds.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect(days).toBeGreaterThan(3);
  });

  it('is up to a tenth longer by chance, and as long as the endpoint asks', () => {
    expect(waitAfter(1, 0, () => 1)).toBe(5_500);
    expect(waitAfter(1, 60_000, () => 1)).toBe(60_000);
    expect(waitAfter(2, 60_000, () => 0)).toBe(300_000);
  });
});

describe('a secret', () => {
  it('signs what the official library verifies, alone and beside the one before', () => {
    const [seed, former] = [newSeed(), newSeed()];
    const body = '{"type":"ticket.created"}';
    const at = new Date();
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': signatureOf([seed, former], { id: 'msg_1', at, body }),
    };
    for (const each of [seed, former]) {
      expect(new Webhook(secretOf(each)).verify(body, headers)).toEqual(JSON.parse(body));
    }
    expect(() => new Webhook(secretOf(newSeed())).verify(body, headers)).toThrow('No matching');
    expect(() => new Webhook(secretOf(seed)).verify(`${body} `, headers)).toThrow('No matching');
    // 32 bytes, of 24 to 64.
    expect(secretOf(seed)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});

describe('an address', () => {
  it.each([
    ['https://example.com/hooks?a=1', undefined],
    ['http://example.com', 'The address starts with https://.'],
    ['ftp://example.com', 'The address starts with https://.'],
    ['https://localhost/', 'The address is not public.'],
    ['https://[::1]/', 'The address is not public.'],
    ['https://2130706433/', 'The address is not public.'],
    ['https://0x7f.1/', 'The address is not public.'],
    ['https://a:b@example.com/', 'The address has no name or password.'],
    ['example.com', 'Enter an address like https://example.com/webhooks.'],
  ])('%s: %s', (url, problem) => expect(urlProblem(url, false)).toBe(problem));

  it('of this machine is taken where that is allowed', () => {
    expect(urlProblem('http://127.0.0.1:9/', true)).toBeUndefined();
    expect(urlProblem('http://example.com/', true)).toBe('The address starts with https://.');
  });
});
