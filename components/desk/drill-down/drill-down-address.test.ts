import { expect, it } from 'vitest';
import { drillDownTitle } from './drill-down-address';

const timeZone = 'Europe/Berlin';
const day = Date.UTC(2026, 9, 4, 22) / 1000;
const now = Date.UTC(2026, 10, 21) / 1000;
const words = (what: Parameters<typeof drillDownTitle>[0]['what'], from: number, to: number) =>
  drillDownTitle({ what, span: { from, to } }, timeZone, now);

it('says which days a list is of, as they are where the organization is', () => {
  expect(drillDownTitle({ what: 'created' }, timeZone, now)).toBe('created');
  expect(words('created', day, day + 86_400)).toBe('created on 5 Oct 2026');
  expect(words('rated', day, day + 7 * 86_400)).toBe('rated from 5 Oct 2026 to 11 Oct 2026');
  expect(words('backlog', day, day + 86_400)).toBe('open at the end of 5 Oct 2026');
  expect(words('open', 0, day)).toBe('open now, created until 4 Oct 2026');
  expect(words('open', day, now + 86_400)).toBe('open now, created since 5 Oct 2026');
});
