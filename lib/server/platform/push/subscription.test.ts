import { describe, expect, it } from 'vitest';
import { pushKeys } from './keys';
import { pushResultOf } from './send';
import { isPushService } from './subscription';

describe('the desk posts', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('to %s', (endpoint) => expect(isPushService(endpoint)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evil.example/?fcm.googleapis.com',
    'https://fcm.googleapis.com@evil.example/x',
    'https://me@fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://notify.windows.com.evil.example/x',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:5432/',
    'http://10.0.0.1:9000/x',
    'https://localhost/x',
    'file:///etc/passwd',
    'nonsense',
  ])('not to %s', (endpoint) => expect(isPushService(endpoint)).toBe(false));
});

it('the keys follow from the secret and from nothing else', () => {
  expect(pushKeys('a secret of the desk')).toEqual(pushKeys('a secret of the desk'));
  expect(pushKeys('a secret of the desk')).not.toEqual(pushKeys('another secret'));
  expect(Buffer.from(pushKeys('a secret').publicKey, 'base64url')).toHaveLength(65);
});

it.each([
  [201, 'sent'],
  [404, 'gone'],
  [410, 'gone'],
  [403, 'gone'],
  [413, 'refused'],
  [429, 'later'],
  [503, 'later'],
] as const)('%i of a push service means %s', (status, outcome) => {
  expect(pushResultOf(status)).toBe(outcome);
});
