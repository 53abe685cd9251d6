import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { slowness, within } from './scripts/proof/time-limit';
import { browserOptions } from './scripts/proof/browser-options';

const installed = process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium';
// Only full Chromium shows notifications.
const browsers = {
  shell: process.env['OPSDESK_CHROMIUM_SHELL'] ?? installed,
  full: installed,
};
const launch = (executablePath: string) => ({ ...browserOptions, executablePath });

// `npm test` starts the desk and measures the machine's pace; see scripts/proof. Against a running
// desk it needs the variables of scripts/proof/desk-variables.ts.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Browsers, servers and Postgres share the cores: two cores run one test at a time.
  workers: Math.max(1, Math.min(4, availableParallelism() >> 1)),
  // A shared machine may stall for longer than a person would wait.
  retries: 1,
  timeout: within(60).timeout,
  expect: within(10),
  metadata: { pace: slowness },
  // Fault injection runs when no other test does.
  projects: [
    { name: 'desk', testIgnore: ['faults.spec.ts', 'push.spec.ts'] },
    { name: 'push', testMatch: 'push.spec.ts', use: { launchOptions: launch(browsers.full) } },
    { name: 'faults', testMatch: 'faults.spec.ts', dependencies: ['desk', 'push'] },
  ],
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['OPSDESK_TEST_URL'],
    viewport: { width: 1440, height: 900 },
    // Otherwise one impossible step takes the whole test's time.
    actionTimeout: within(20).timeout,
    navigationTimeout: within(30).timeout,
    // In each new browser it keeps all files and pages, which costs more than most tests do. Those of
    // what it is for allow it.
    serviceWorkers: 'block',
    // Recording every test adds half to the run time.
    trace: 'on-first-retry',
    launchOptions: launch(browsers.shell),
  },
});
