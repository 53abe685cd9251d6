import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pathOfFile } from './file-path';

const id = '0198c0de-0000-7000-8000-000000000001';
const pathFor = (name: string) => pathOfFile({ id, name, ticketNumber: 17 });

it.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', '_.._boot.ini'],
  ['a:b*c?.txt', 'a_b_c_.txt'],
  ['invoice\u202egpj.exe', 'invoice_gpj.exe'],
  ['ends with dots. . .', 'ends with dots'],
  ['größe 文件.png', 'größe 文件.png'],
])('gives %j a name that every system takes', (name, expected) => {
  expect(pathFor(name)).toBe(`files/17/${id}-${expected}`);
});

it('never leaves its folder and never grows too long for a disk', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 255 }),
    fc
      .array(fc.constantFrom('.', '/', '\\', ':', 'CON', '👩‍👩‍👧‍👦', '字', ' ', '\0', 'a'), {
        maxLength: 255,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(names, (name) => {
      const path = pathFor(name);
      const [folder, number, last = '', ...rest] = path.split('/');
      expect([folder, number, rest]).toEqual(['files', '17', []]);
      expect(last.startsWith(`${id}-`)).toBe(true);
      // oxlint-disable-next-line no-control-regex
      expect(last).not.toMatch(/[\u0000-\u001f\u007f<>:"/\\|?*]|[. ]$/);
      expect(Buffer.byteLength(last)).toBeLessThanOrEqual(255);
    }),
  );
});
