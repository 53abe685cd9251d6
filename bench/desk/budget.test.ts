import { expect, it } from 'vitest';
import { overBudget, readBudgets } from './budget';
import type { Sample } from './page';
import type { Run } from './report';
import type { Samples } from './rounds';

const sample = (ms: number): Sample => ({ ms, longTasks: [], mainMs: ms / 2, processMs: ms });
const samples = (reload: number[]) => ({ reload: reload.map(sample) }) as Samples;
const run: Run = {
  roundTrip: 0,
  rounds: 3,
  load: { before: [], after: [] },
  contestants: [
    { name: 'Opsdesk', samples: samples([900, 1000, 1100]) },
    { name: 'zbugs', samples: samples([1900, 2000, 2100]) },
  ],
};
const check = (variables: Record<string, string>) => overBudget(run, readBudgets(variables));

it('compares medians, processor time and ratios with their budgets', () => {
  expect(check({ PERF_BUDGET_RELOAD: '1000', PERF_BUDGET_RELOAD_RATIO: '0.5' })).toEqual([]);
  expect(check({ PERF_BUDGET_RELOAD: '999' })).toEqual([
    'PERF_BUDGET_RELOAD: 1000 is more than 999',
  ]);
  expect(check({ PERF_BUDGET_RELOAD_CPU: '499', PATH: '/bin' })).toHaveLength(1);
  expect(check({ PERF_BUDGET_RELOAD_CPU_RATIO: '0.49' })).toEqual([
    'PERF_BUDGET_RELOAD_CPU_RATIO: 0.50 is more than 0.49',
  ]);
});

it('fails where a budget is about nothing', () => {
  expect(check({ PERF_BUDGET_DASHBOARD_FILTER: '30' })).toHaveLength(1);
  expect(() => readBudgets({ PERF_BUDGET_RELAOD: '1000' })).toThrow('PERF_BUDGET_RELAOD');
  expect(() => readBudgets({ PERF_BUDGET_RELOAD: 'fast' })).toThrow('PERF_BUDGET_RELOAD');
});
