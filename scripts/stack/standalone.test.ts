import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freePorts } from './ports';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it.each(['worker', 'zero-cache'])(
  'npm run %s alone closes a data folder that was open, and what it makes there',
  async (part) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-alone-'));
    chmodSync(dataDir, 0o755);
    const port = await freePorts(3);
    const script = join(import.meta.dirname, '..', `${part}.ts`);
    const child = spawn(
      '/bin/sh',
      ['-c', `umask 022; exec "${process.execPath}" --import tsx "${script}"`],
      {
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          PORT: String(port),
          ZERO_PORT: String(port + 1),
          DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none',
        },
        stdio: 'ignore',
      },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    onTestFinished(async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    });
    await vi.waitFor(() => expect(modeOf(dataDir)).toBe('700'), { timeout: 60_000 });
    if (part === 'zero-cache') {
      const folder = join(dataDir, 'zero');
      await vi.waitFor(() => expect(existsSync(folder)).toBe(true), { timeout: 60_000 });
      expect(modeOf(folder)).toBe('700');
    }
  },
);
