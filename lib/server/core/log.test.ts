import { afterEach, expect, it, vi } from 'vitest';
import { guardConsole } from './console-guard';
import { log } from './log';
import { withRequestId } from './request-id';

const out: unknown[] = [];
const errors: unknown[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  out.length = 0;
  errors.length = 0;
});

function listen() {
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void errors.push(line));
}

const read = (line: unknown) => JSON.parse(String(line)) as Record<string, unknown>;

it('writes one line of JSON an event, errors to the stream of errors', () => {
  listen();
  log('info', 'sla.recounted', { tickets: 3, note: 'two\nlines', isHealed: true, none: undefined });
  log('error', 'mail.failed');
  expect(out).toHaveLength(1);
  expect(String(out[0])).not.toContain('\n');
  expect(read(out[0])).toEqual({
    level: 'info',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    event: 'sla.recounted',
    tickets: 3,
    note: 'two\nlines',
    isHealed: true,
  });
  expect(errors.map(read)).toMatchObject([{ level: 'error', event: 'mail.failed' }]);
});

it('names the request that caused the event', () => {
  listen();
  withRequestId('a-request-of-mine', () => log('warn', 'push.refused'));
  expect(read(out[0])).toMatchObject({ requestId: 'a-request-of-mine', level: 'warn' });
});

it('never writes a secret, nor a failed statement', () => {
  listen();
  guardConsole();
  log('info', 'sign-in', {
    password: 'hunter2',
    token: 't0ken',
    cookie: 'c00kie',
    authorization: 'Bearer x',
    code: '23505',
    message: 'Failed query: insert into member values (anna)',
  });
  const line = String(out[0]);
  for (const secret of ['hunter2', 't0ken', 'c00kie', 'Bearer', 'anna']) {
    expect(line).not.toContain(secret);
  }
  expect(line).toContain('"code":"23505"');
});
