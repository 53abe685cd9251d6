import { domainToASCII, domainToUnicode } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicalEmail } from './email';
import { decodePunycode } from './punycode';
import { readableEmail } from './readable-email';

const ascii = (email: string) => canonicalEmail(email) ?? '';

describe('an address as people read it', () => {
  it.each([
    'ada@example.com',
    'joerg@bücher.example',
    'ivan@почта.рф',
    'li@例え.テスト',
    'kim@메일.한국',
    'wang@電子郵件.台灣',
    'li@ibm会社.example',
    'yiannis@ελλάδα.ελ',
    'amal@مثال.مصر',
    'noa@דוגמה.ישראל',
    'asha@उदाहरण.भारत',
    'somchai@ไทย.ไทย',
    'ola@łódź-2.example',
    'info@москва24.example',
  ])('%s', (email) => {
    expect(ascii(email)).toMatch(/^[!-~]+$/);
    expect(readableEmail(ascii(email))).toBe(email);
  });

  it.each([
    ['Latin with a Cyrillic a', 'anna@pаypal.example'],
    ['Latin with a Greek o', 'anna@gοogle.example'],
    ['Cyrillic with a Latin end', 'anna@почтаx.example'],
    ['Cyrillic letters that look Latin', 'anna@арр.example'],
    ['the same below another label', 'anna@хосе.арр.example'],
    ['Greek letters that look Latin', 'anna@ονο.example'],
    ['signs', 'anna@i♥.example'],
    ['a mark on a mark', 'anna@e\u0323\u0302\u0301\u0300.example'],
    ['Armenian beside Latin', 'anna@seօ.example'],
    ['a script that few can read', 'anna@ᚠᚢᚦ.example'],
  ])('stays in ASCII where it has %s', (_, email) => {
    const stored = ascii(email) || `anna@${domainToASCII(email.slice(5))}`;
    expect(stored).toContain('xn--');
    expect(readableEmail(stored)).toBe(stored);
  });

  it.each([
    'a@xn--.example',
    'a@xn--!.example',
    'a@xn--99999999999.example',
    'a@xn--a-.example',
    'xn--x',
    '',
  ])('gives %s back, which says nothing', (email) => {
    expect(readableEmail(email)).toBe(email);
  });
});

it('decodes as Node.js does', () => {
  const labels = [
    'bücher',
    'münchen-ost',
    '例え',
    'почта',
    'ไทย',
    '𐌀𐌁',
    'ελλάδα',
    'a日b本c',
    'üöä',
  ];
  for (const label of labels) {
    const encoded = domainToASCII(label);
    expect(decodePunycode(encoded.slice(4))).toBe(domainToUnicode(encoded));
  }
});
