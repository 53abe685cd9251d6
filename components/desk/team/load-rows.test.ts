import { expect, it } from 'vitest';
import { noPart, type Part } from '@/zero/desk/analytics/engine/answer';
import { ageRows, byLoad, statusRows } from './load-rows';

const part = (key: string | null, byStatus: number[], ages: number[]): Part => ({
  ...noPart(key),
  load: { open: byStatus.reduce((sum, count) => sum + count, 0), byStatus, ages },
});

const ages = (bars: Record<number, number>) =>
  Array.from({ length: 15 }, (_, bar) => bars[bar] ?? 0);
const parts = [
  part('b', [0, 1, 0, 0, 0, 0], ages({ 0: 1 })),
  part(null, [2, 1, 1, 3, 0, 0], ages({ 0: 1, 8: 2, 9: 1, 13: 2, 14: 1 })),
  part('c', [0, 0, 0, 0, 0, 0], ages({})),
];
const nameOf = (key: string | null) => key ?? 'Nobody in particular';

it('leaves out who carries nothing, and begins with who carries most', () => {
  expect(byLoad(parts).map(({ key }) => key)).toEqual([null, 'b']);
});

it('tells what is open by status and by age, every ticket once', () => {
  const [first] = statusRows(byLoad(parts), nameOf);
  expect(first).toMatchObject({
    name: 'Nobody in particular',
    label: 'Nobody in parti…',
    values: { new: 2, open: 1, waiting_on_client: 1, blocked: 3 },
  });
  const [old] = ageRows(byLoad(parts), nameOf);
  expect(old?.values).toEqual({ '0': 3, '1': 1, '2': 0, '3': 2, '4': 1 });
});
