import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { pace, within } from './scripts/proof/time-limit';
import { browserOptions } from './scripts/proof/browser-options';

const installed = process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium';
// Only a whole browser shows notifications.
const browsers = {
  shell: process.env['OPSDESK_CHROMIUM_SHELL'] ?? installed,
  full: installed,
};
const launch = (executablePath: string) => ({ ...browserOptions, executablePath });

// `npm test` starts the desk that this runs against and measures the pace; see scripts/proof. By hand,
// against a running desk, it needs the variables that scripts/proof/desk-variables.ts names.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  // Browsers, servers and Postgres share the cores: two cores carry one test at a time.
  workers: Math.max(1, Math.min(4, availableParallelism() >> 1)),
  // A shared machine can stand still for longer than a person would wait; what fails twice fails.
  retries: 1,
  timeout: within(60).timeout,
  expect: within(10),
  metadata: { pace },
  // What takes parts of the desk away waits until nobody else needs it.
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
    // Without a limit of its own, one step that cannot be done takes the whole test's time.
    actionTimeout: within(20).timeout,
    navigationTimeout: within(30).timeout,
    // Recording each test would take a third of its time.
    trace: 'on-first-retry',
    launchOptions: launch(browsers.shell),
  },
});
