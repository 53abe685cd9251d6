import { join } from 'node:path';
import { consoleReport } from '../stack/report';
import { buildFolder } from '../stack/build';
import { startTemporaryStack } from '../stack/temporary';
import type { Stack } from '../stack';
import { ensureBrowsers } from './browser';
import { noCounts, playwrightCounts, vitestCounts, withCrash, type Counts } from './counts';
import { pageBudgets } from './page-budgets';
import { pageScripts, scriptTable } from './page-scripts';
import { measureSlowness } from './slowness';
import { run } from './run';

export interface TestRun {
  /** Deleted afterwards. */
  reports: string;
  /** Arguments for Playwright. */
  browserArgs: string[];
  signal: AbortSignal;
  /** Set by the step that starts it. */
  stack?: Stack;
}

export interface Step {
  name: string;
  run: (proof: TestRun) => Promise<Counts>;
}

const e2eTickets = '2000';

export const steps: Step[] = [
  { name: 'checks', run: checks },
  vitest('unit', 'unit*'),
  vitest('postgres'),
  { name: 'build', run: build },
  { name: 'e2e', run: browserTests },
];

/** Format, lint, types and unused code in parallel, one core each. */
async function checks({ signal }: TestRun): Promise<Counts> {
  const scripts = ['format:check', 'lint', 'types', 'unused'];
  const codes = await Promise.all(
    scripts.map((script) => run('npm', ['run', '-s', script], {}, signal)),
  );
  return withCrash(noCounts, Math.max(...codes));
}

function vitest(name: string, project = name): Step {
  return {
    name,
    async run({ reports, signal }) {
      const file = join(reports, `${name}.json`);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const code = await run('vitest', ['run', '--project', project, ...reporters], {}, signal);
      return withCrash(vitestCounts(file), code);
    },
  };
}

/** Starts the production build with everything it needs on free ports and its own data, and weighs its pages. */
async function build(proof: TestRun): Promise<Counts> {
  proof.stack = await startTemporaryStack({
    variables: { SEED_TICKETS: e2eTickets, SIGN_UP: 'approval', WEBHOOKS_TO_LOOPBACK: 'true' },
    report: consoleReport,
    signal: proof.signal,
  });
  const pages = pageScripts(buildFolder(), pageBudgets);
  console.log(scriptTable(pages));
  return { ...noCounts, failed: pages.filter(({ isOver }) => isOver).length };
}

async function browserTests({ stack, reports, browserArgs, signal }: TestRun): Promise<Counts> {
  if (!stack) throw new Error('There is no desk to test: the build failed.');
  const file = join(reports, 'e2e.json');
  const { full, shell } = ensureBrowsers();
  const pace = await measureSlowness(shell);
  console.log(
    `Time limits × ${pace.toFixed(1)}: a plain page is that much slower than on a desktop`,
  );
  const variables = {
    OPSDESK_TEST_URL: stack.url,
    OPSDESK_TEST_WEB_URL: stack.webUrl ?? '',
    OPSDESK_TEST_OWNER_URL: stack.ownerUrl,
    OPSDESK_TEST_DATA_DIR: stack.env.dataDir,
    OPSDESK_TEST_ZERO_PORT: String(stack.env.zeroPort),
    OPSDESK_TEST_METRICS_PORT: String(stack.env.metrics?.gatewayPort),
    OPSDESK_TEST_AUTH_SECRET: stack.env.authSecret,
    OPSDESK_TEST_PACE: pace.toFixed(1),
    OPSDESK_CHROMIUM: full,
    OPSDESK_CHROMIUM_SHELL: shell,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  const args = ['test', '--reporter=list,json', ...browserArgs];
  const code = await run('playwright', args, variables, signal);
  return withCrash(playwrightCounts(file), code);
}
