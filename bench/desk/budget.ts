import { type Scenario, scenarios } from './adapter';
import { type Measure, rowsOf, type Run } from './report';

const prefix = 'PERF_BUDGET_';
const ratio = '_RATIO';
const suffixes: [suffix: string, measure: Measure][] = [
  ['_CPU', 'mainMs'],
  ['_PROCESS', 'processMs'],
  ['', 'ms'],
];

type Budget = {
  name: string;
  scenario: Scenario;
  measure: Measure;
  isRatio: boolean;
  most: number;
};

/**
 * Reads the budgets of the environment: `PERF_BUDGET_RELOAD` (median milliseconds), with `_CPU` or
 * `_PROCESS` for processor time, and with `_RATIO` for ours divided by the peer's.
 * @throws Error naming a variable that means nothing, which would otherwise never fail
 */
export function readBudgets(env: Record<string, string | undefined>): Budget[] {
  const names = Object.keys(env).filter((name) => name.startsWith(prefix));
  return names.map((name) => {
    const isRatio = name.endsWith(ratio);
    const figure = name.slice(prefix.length, isRatio ? -ratio.length : undefined);
    const most = Number(env[name]);
    for (const [suffix, measure] of suffixes) {
      if (!figure.endsWith(suffix)) continue;
      const scenario = scenarioOf(figure.slice(0, figure.length - suffix.length));
      if (scenario && most > 0) return { name, scenario, measure, isRatio, most };
    }
    throw new Error(`${name}=${env[name]} is no budget: see bench/README.md`);
  });
}

/** What went over its budget in this run, or was not measured, in words. */
export function overBudget(run: Run, budgets: readonly Budget[]): string[] {
  const rows = rowsOf(run);
  return budgets.flatMap(({ name, scenario, measure, isRatio, most }) => {
    const row = rows.find((one) => one.scenario === scenario);
    const divisor = isRatio ? row?.peer?.[measure] : 1;
    if (!row || row.own.ms === 0 || !divisor) return [`${name}: ${scenario} was not measured`];
    const value = row.own[measure] / divisor;
    if (value <= most) return [];
    return [`${name}: ${value.toFixed(isRatio ? 2 : 0)} is more than ${most}`];
  });
}

const scenarioOf = (figure: string) =>
  (Object.keys(scenarios) as Scenario[]).find(
    (scenario) => scenario.replaceAll(/[A-Z]/g, '_$&').toUpperCase() === figure,
  );
