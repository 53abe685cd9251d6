import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { SetupError } from '@/lib/server/setup-error';

// Without windows and a GPU process of its own, the headless shell takes half the time.
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const remedy = 'Install Chromium (`npx playwright install chromium`, or your system’s package)';

/**
 * The Chromium to test with: a headless shell of the system, else Debian's package of one, installed,
 * else any Chromium of the system, else Playwright's own.
 * @returns the path of its executable
 * @throws SetupError when there is none and none can be installed
 */
export function ensureBrowser(): string {
  const browser = find(shells) ?? installShell() ?? find(browsers) ?? playwrightsOwn();
  if (browser) return browser;
  throw new SetupError(
    `No Chromium was found for the browser tests: ${remedy} and run this again.`,
  );
}

function installShell(): string | undefined {
  if (process.getuid?.() !== 0 || !find(['apt-get'])) return undefined;
  console.log('No headless Chromium found: installing Debian’s');
  const apt = (...args: string[]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  try {
    apt('update');
    apt(
      'install',
      '--yes',
      '--no-install-recommends',
      'chromium-headless-shell',
      'fonts-liberation',
    );
  } catch {
    console.log('apt-get could not install it');
  }
  return find(shells);
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
