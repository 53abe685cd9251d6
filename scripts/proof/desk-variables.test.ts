import { expect, it } from 'vitest';
import { deskVariables } from './desk-variables';

const whole = {
  OPSDESK_TEST_URL: 'http://localhost:3000',
  OPSDESK_TEST_OWNER_URL: 'postgres://localhost/opsdesk',
  OPSDESK_TEST_AUTH_SECRET: 'secret',
};

it('names every variable that is missing at once', () => {
  expect(() => deskVariables({})).toThrow(
    /OPSDESK_TEST_URL, OPSDESK_TEST_OWNER_URL, OPSDESK_TEST_AUTH_SECRET\./,
  );
  expect(() => deskVariables({ ...whole, OPSDESK_TEST_URL: 'desk' })).toThrow(/OPSDESK_TEST_URL\./);
});

it('takes the rest from where a local desk has it', () => {
  expect(deskVariables(whole)).toEqual({
    ...whole,
    OPSDESK_TEST_DATA_DIR: '.data',
    OPSDESK_TEST_ZERO_PORT: 4848,
    OPSDESK_TEST_METRICS_PORT: 9464,
  });
});
