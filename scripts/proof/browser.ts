import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { SetupError } from '@/lib/server/setup-error';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const remedy = 'Install Chromium (`npx playwright install chromium`, or your system’s package)';

/**
 * The Chromium to test with: the system's, else Playwright's own, else Debian's package, installed.
 * @returns the path of its executable
 * @throws SetupError when there is none and none can be installed
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new SetupError(
      `No Chromium was found for the browser tests: ${remedy} and run this again.`,
    );
  }
  console.log('No Chromium found: installing Debian’s');
  const apt = (...args: string[]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env });
  };
  try {
    apt('update');
    apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
  } catch {
    throw new SetupError(`apt-get could not install Chromium: ${remedy} and run this again.`);
  }
  return findBrowser() ?? '/usr/bin/chromium';
}

function findBrowser() {
  const own = chromium.executablePath();
  return names.map(onPath).find(Boolean) ?? (existsSync(own) ? own : undefined);
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
