import { defineConfig, devices } from '@playwright/test';

// `npm test` starts the desk that this runs against; see scripts/proof. By hand, against a running
// desk: `OPSDESK_TEST_URL=http://localhost:3000 npx playwright test`.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared machine can stand still for longer than a person would wait; what fails twice fails.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What takes parts of the desk away waits until nobody else needs it.
  projects: [
    { name: 'desk', testIgnore: 'faults.spec.ts' },
    { name: 'faults', testMatch: 'faults.spec.ts', dependencies: ['desk'] },
  ],
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['OPSDESK_TEST_URL'],
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
