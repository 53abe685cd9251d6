import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { stripFormulaPrefix } from '@/lib/csv';
import { hostileTexts } from '@/lib/testing/hostile-texts';
import { chartCsv } from './csv';

it('holds the names and numbers of the chart, whatever the names are', () => {
  const rows = hostileTexts.map((name, at) => [name, { value: at - 1.5, text: 'rounded' }, null]);
  const text = chartCsv({ columns: ['Client', 'Change', '=Other'], rows });
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(parse(text, { bom: true, cast: stripFormulaPrefix })).toEqual([
    ['Client', 'Change', '=Other'],
    ...hostileTexts.map((name, at) => [name, String(at - 1.5), '']),
  ]);
  expect(text).not.toMatch(/(?:^|[;,"])[=+@＝＋－＠\t]/m);
});
