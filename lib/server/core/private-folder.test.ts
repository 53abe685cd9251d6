import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolderPrivate } from './private-folder';

let folder: string;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-private-'));
  for (const name of ['zero', 'logs', 'files', 'postgres']) mkdirSync(join(folder, name));
  for (const name of ['secrets.json', 'run.json']) writeFileSync(join(folder, name), '{}');
  for (const name of ['zero', 'logs', 'files', 'secrets.json']) {
    chmodSync(join(folder, name), 0o755);
  }
  chmodSync(join(folder, 'postgres'), 0o750);
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

it('closes the folder and everything in it to other accounts', () => {
  makeFolderPrivate(folder);
  expect(modeOf(folder)).toBe('700');
  for (const name of ['zero', 'logs', 'files', 'postgres', 'secrets.json', 'run.json']) {
    expect((statSync(join(folder, name)).mode & 0o077).toString(8), name).toBe('0');
  }
});

it('lets the account of Postgres pass to its own folder, and into no other', () => {
  makeFolderPrivate(folder, { passTo: join(folder, 'postgres') });
  expect(modeOf(folder)).toBe('711');
  expect(modeOf(join(folder, 'postgres'))).toBe('750');
  for (const name of ['zero', 'logs', 'files']) expect(modeOf(join(folder, name))).toBe('700');
});

it('makes the folder where there is none', () => {
  const fresh = join(folder, 'a', 'b');
  makeFolderPrivate(fresh);
  expect(modeOf(fresh)).toBe('700');
});
