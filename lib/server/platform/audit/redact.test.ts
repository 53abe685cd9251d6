import { describe, expect, it } from 'vitest';
import { subjects } from '@/zero/modules';
import { difference, redact } from './record';

const secrets = {
  password: 'canary',
  token: 'canary',
  tokenHash: 'canary',
  cookie: 'canary',
  body: 'canary',
  comment: 'canary',
};

describe('redact', () => {
  it.each(subjects)('keeps no secret and no text of $type', ({ type }) => {
    expect(JSON.stringify(redact(type, { ...secrets, name: 'Ana', number: 1 }))).not.toContain(
      'canary',
    );
  });

  it('makes what Postgres can keep as jsonb, and no long texts', () => {
    const kept = redact('ticket', { title: `\u0000\uD800${'x'.repeat(900)}`, number: Number.NaN });
    expect(kept?.['title']).toHaveLength(500);
    expect(kept?.['title']).toMatch(/^\uFFFD\uFFFDx/);
    expect(kept?.['number']).toBeNull();
  });
});

describe('difference', () => {
  it('keeps what changed and what names the subject', () => {
    const before = { number: 7, status: 'new', priority: 'low' };
    expect(difference('ticket', before, { ...before, status: 'open' })).toEqual({
      before: { number: 7, status: 'new' },
      after: { number: 7, status: 'open' },
    });
  });

  it('keeps all that is known of what was made', () => {
    expect(difference('ticket', null, { number: 7, assigneeId: null })).toEqual({
      before: null,
      after: { number: 7 },
    });
  });
});

it('keeps what an import read and made of it', () => {
  const rows = { read: 3, taken: 2, unchanged: 0, rejected: 1 };
  const facts = { file: 'tickets.csv', rows, created: 2, updated: 0 };
  expect(redact('data', facts)).toEqual(facts);
});
