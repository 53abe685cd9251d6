import { expect, it } from 'vitest';
import { canonicalEmail, emailSchema } from './email';

it.each([
  ['Ada@Example.COM', 'ada@example.com'],
  [' ada@example.com\n', 'ada@example.com'],
  ['ivan@почта.рф', 'ivan@xn--80a1acny.xn--p1ai'],
  ['ivan@ПОЧТА.РФ', 'ivan@xn--80a1acny.xn--p1ai'],
  ['anna@example.xn--p1ai', 'anna@example.xn--p1ai'],
  ['joerg@bücher.example', 'joerg@xn--bcher-kva.example'],
  ['joerg@bu\u0308cher.example', 'joerg@xn--bcher-kva.example'],
  ['joerg@BÜCHER.example', 'joerg@xn--bcher-kva.example'],
  ['li@例え。テスト', 'li@xn--r8jz45g.xn--zckzah'],
  ['first&last@example.com', 'first&last@example.com'],
  ["o'neil+desk!#$%*/=?^_`{|}~-@example.com", "o'neil+desk!#$%*/=?^_`{|}~-@example.com"],
  ['a@b.c.d.example', 'a@b.c.d.example'],
])('%s is stored as %s, which stays as it is', (text, email) => {
  expect(canonicalEmail(text)).toBe(email);
  expect(canonicalEmail(email)).toBe(email);
});

it.each([
  '',
  '@',
  'ada',
  'ada@',
  '@example.com',
  'ada@example',
  'ada@localhost',
  'ada@.example.com',
  'ada@example..com',
  'ada@example.com.',
  'ada@-example.com',
  'ada@exa_mple.com',
  'ada@192.0.2.1',
  'ada@[192.0.2.1]',
  'ada@0x7f.1',
  '.ada@example.com',
  'ada.@example.com',
  'a..b@example.com',
  'a b@example.com',
  'a@b@example.com',
  '"a b"@example.com',
  'ada@example.com/path',
  'ada@example.com?x',
  'ada@example.com:80',
  'ada@exam%70le.com',
  'юзер@почта.рф',
  'ada@example.com, bo@example.com',
  'Ada <ada@example.com>',
  `${'x'.repeat(65)}@example.com`,
  `ada@${'x'.repeat(64)}.example`,
  `ada@${'x.'.repeat(130)}example`,
])('%s is no address', (text) => {
  expect(canonicalEmail(text)).toBeUndefined();
  expect(emailSchema.safeParse(text).success).toBe(false);
});
