import { afterEach, expect, it, vi } from 'vitest';
import { guardConsole } from './console-guard';
import { errorFields, log, readableLine } from './log';
import { readMetrics } from './metrics/registry';
import { describeRequest, withRequestId } from './request-id';

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

it('names in whose name, and the trace', () => {
  listen();
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const work = () => {
    describeRequest({ organizationId: 'northwind', actor: 'member:1' });
    log('info', 'ticket.opened');
  };
  withRequestId('a-request-of-mine', work, `00-${trace}-00f067aa0ba902b7-01`);
  expect(read(out[0])).toMatchObject({
    requestId: 'a-request-of-mine',
    traceId: trace,
    organizationId: 'northwind',
    actor: 'member:1',
  });
});

it('counts what it writes, and what the database refused', async () => {
  listen();
  const denied = Object.assign(new Error('permission denied'), {
    code: '42501',
    severity: 'ERROR',
  });
  log('error', 'test.denied', errorFields(denied));
  const { body } = await readMetrics();
  expect(body).toContain('opsdesk_log_events_total{level="error",event="test.denied"} 1');
  expect(body).toContain('opsdesk_rls_denied_total 1');
});

it('is read by people in a terminal', () => {
  listen();
  log('warn', 'mail.waits', { reason: 'no key', ms: 3 });
  expect(readableLine(String(out[0]))).toMatch(
    /^\d\d:\d\d:\d\d  warn   mail\.waits  reason=no key  ms=3$/,
  );
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
