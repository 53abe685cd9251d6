import { describe, expect, it } from 'vitest';
import { deliveryOf } from './delivery';
import { hasLocalMailbox } from './local';

const desk = {
  mode: 'local',
  resend: undefined,
  managedPostgres: false,
  origin: 'http://localhost:3000',
} as const;
const resend = { apiKey: 're_1', from: 'a@b.example', baseUrl: undefined };

describe('the local mailbox', () => {
  it('is there on a desk of one’s own machine, developed or started', () => {
    expect(hasLocalMailbox(desk, 'development')).toBe(true);
    expect(hasLocalMailbox(desk, 'production')).toBe(true);
    expect(hasLocalMailbox({ ...desk, managedPostgres: true }, 'development')).toBe(true);
  });

  it.each([
    ['in production', { mode: 'production' }, 'production'],
    ['in production that is developed', { mode: 'production' }, 'development'],
    ['in a production build on a Postgres of someone’s', { managedPostgres: true }, 'production'],
    ['with a mail provider', { resend }, 'development'],
    ['under a name that others can reach', { origin: 'https://desk.example.com' }, 'development'],
  ] as const)('is not there %s', (_, more, nodeEnv) => {
    expect(hasLocalMailbox({ ...desk, ...more }, nodeEnv)).toBe(false);
  });
});

describe('delivery', () => {
  it('goes to the provider where there is a key, and keeps nothing', () => {
    expect(deliveryOf({ mode: 'local', resend })?.delivery.keepsData).toBe(false);
  });

  it('goes to the local mailbox without one', () => {
    expect(deliveryOf({ mode: 'local', resend: undefined })?.delivery.keepsData).toBe(true);
  });

  it('waits in production without one', () => {
    expect(deliveryOf({ mode: 'production', resend: undefined })).toBeUndefined();
  });
});
