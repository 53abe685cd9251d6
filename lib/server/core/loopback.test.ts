import { expect, it } from 'vitest';
import { isLoopback } from './loopback';

it.each(['localhost', '127.0.0.1', '127.8.0.1', '[::1]', '[::ffff:7f00:1]'])(
  'takes %s for this machine',
  (host) => {
    expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(true);
  },
);

it.each([
  'desk.example.com',
  '10.0.0.1',
  '[2001:db8::1]',
  'localhost.example.com',
  '[::ffff:a00:1]',
])('takes %s for another one', (host) => {
  expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(false);
});
