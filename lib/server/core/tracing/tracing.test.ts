import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { activeTrace, inSpan, startTracing, stopTracing } from './tracing';

afterEach(() => vi.unstubAllEnvs());

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const task = {
  attributes: { topic: 'test.count' },
  traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
};

it('makes no trace where no collector is set', async () => {
  await startTracing('worker', {});
  expect(await inSpan('task', task, async () => activeTrace())).toBeUndefined();
});

it('sends a task’s span as part of the trace that caused it', async () => {
  const bodies: string[] = [];
  const collector = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(`${request.url} ${body}`);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint);
  await startTracing('worker', process.env);
  const active = await inSpan('task test.count', task, async () => activeTrace());
  expect(active?.traceId).toBe(traceId);
  expect(active?.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
  const failing = inSpan('task failing', task, () => Promise.reject(new Error('insert into x')));
  await expect(failing).rejects.toThrow('insert into x');
  const address = { attributes: { 'http.target': '/reset-password?token=canary' } };
  await inSpan('page', address, () => Promise.resolve());
  await stopTracing();
  collector.close();
  const sent = bodies.join('\n');
  expect(sent).toMatch(/^\/v1\/traces /);
  for (const words of [traceId, '00f067aa0ba902b7', 'task test.count', 'opsdesk-worker']) {
    expect(sent).toContain(words);
  }
  for (const words of ['insert into x', 'canary']) expect(sent).not.toContain(words);
});
