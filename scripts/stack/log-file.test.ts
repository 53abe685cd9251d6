import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogFile } from './log-file';

let folder: string;
let file: string;
let now = 0;
const write = (log: LogFile, ...lines: string[]) => log.write(Buffer.from(`${lines.join('\n')}\n`));
const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opsdesk-log-'));
  file = join(folder, 'web.log');
  now = 1_000_000;
});

afterEach(() => rmSync(folder, { recursive: true }));

it('rotates by size, keeps three old files and is readable by nobody else', () => {
  const log = new LogFile(file, () => now, 1_000);
  for (let index = 0; index < 100; index += 1) write(log, `said ${'x'.repeat(90)} ${index}`);
  log.close();
  expect(readdirSync(folder).toSorted()).toEqual([
    'web.log',
    'web.log.1',
    'web.log.2',
    'web.log.3',
  ]);
  for (const name of readdirSync(folder)) {
    const { size, mode } = statSync(join(folder, name));
    expect(size).toBeLessThan(1_200);
    expect(mode & 0o077).toBe(0);
  }
  expect(linesOf(`${file}.1`).at(-1)).toMatch(/99$|98$|9\d$/);
});

it('writes an error that repeats once a minute, with its stack, and how often it came', () => {
  const log = new LogFile(file, () => now);
  for (let index = 0; index < 50; index += 1) {
    now += 1_000;
    write(
      log,
      `2026-11-29T00:00:${index} Error: connect ECONNREFUSED 127.0.0.1:${5000 + index}`,
      '    at connect (net.js:1:2)',
      '}',
    );
  }
  now += 60_000;
  write(log, 'ready');
  log.close();
  expect(linesOf(file)).toEqual([
    '2026-11-29T00:00:0 Error: connect ECONNREFUSED 127.0.0.1:5000',
    '    at connect (net.js:1:2)',
    '}',
    '(49 more within a minute) 2026-11-29T00:00:0 Error: connect ECONNREFUSED 127.0.0.1:5000',
    'ready',
  ]);
});

it('keeps different errors, and everything that is no error', () => {
  const log = new LogFile(file, () => now);
  const said = ['Error: one thing', 'Error: another thing', 'did job 1', 'did job 1', 'did job 2'];
  write(log, ...said);
  log.close();
  expect(linesOf(file)).toEqual(said);
});

it('joins a character that arrives in two pieces', () => {
  const log = new LogFile(file, () => now);
  const bytes = Buffer.from('ready ✓ now\n');
  log.write(bytes.subarray(0, 7));
  log.write(bytes.subarray(7));
  log.close();
  expect(linesOf(file)).toEqual(['ready ✓ now']);
});
