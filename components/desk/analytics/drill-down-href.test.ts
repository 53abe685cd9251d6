import { expect, it } from 'vitest';
import { drillDownHref } from './drill-down-href';
import { readFilter } from './metrics-filter';

const filter = readFilter('period=90d&client=c1&team=t1');

it('narrows to more than the filter, and keeps the rest of it', () => {
  expect(drillDownHref('acme', filter, 'open', { chosen: { agent: ['none'] } })).toBe(
    '/t/acme/dashboard/tickets?period=90d&client=c1&team=t1&agent=none&what=open',
  );
  expect(drillDownHref('acme', filter, 'created', { chosen: { client: ['c2', 'c3'] } })).toBe(
    '/t/acme/dashboard/tickets?period=90d&client=c2,c3&team=t1&what=created',
  );
});

it('names the span', () => {
  const href = drillDownHref('acme', readFilter(''), 'open', { span: { from: 1, to: 5 } });
  expect(href).toBe('/t/acme/dashboard/tickets?what=open&span=1-5');
});
