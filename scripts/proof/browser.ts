import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { SetupError } from '@/lib/server/core/setup-error';

// The headless shell takes half the time: no windows and no GPU process.
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const remedy = 'Install Chromium (`npx playwright install chromium`, or your system’s package)';

/**
 * The browsers to test with: installed ones, else Debian's packages, else Playwright's.
 * @returns paths: `full` is Chromium, `shell` the headless shell if there is one
 * @throws SetupError when none can be installed
 */
export function ensureBrowsers(): { full: string; shell: string } {
  if (!find(browsers) || !find(shells)) installMissing();
  const full = find(browsers) ?? playwrightsOwn();
  if (full) return { full, shell: find(shells) ?? full };
  throw new SetupError(
    `No Chromium was found for the browser tests: ${remedy} and run this again.`,
  );
}

function installMissing() {
  if (process.getuid?.() !== 0 || !find(['apt-get'])) return;
  console.log('Installing Debian’s Chromium and its headless shell');
  const apt = (...args: string[]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  const packages = ['chromium', 'chromium-headless-shell', 'fonts-liberation'];
  try {
    apt('update');
    apt('install', '--yes', '--no-install-recommends', ...packages);
  } catch {
    console.log('apt-get could not install them');
  }
}

function playwrightsOwn(): string | undefined {
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

function find(names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
